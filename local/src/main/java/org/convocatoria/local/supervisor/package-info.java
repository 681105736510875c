/** Starts the parts in order, keeps them running, stops them, and tells how they are. */
@NullMarked
package org.convocatoria.local.supervisor;

import org.jspecify.annotations.NullMarked;
