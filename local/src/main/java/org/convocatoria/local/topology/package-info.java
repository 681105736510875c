/** Which processes make up the platform on one machine, read from one file. */
@NullMarked
package org.convocatoria.local.topology;

import org.jspecify.annotations.NullMarked;
