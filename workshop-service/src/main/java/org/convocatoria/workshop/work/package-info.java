/** What waits at the desk, and what a search of it finds. */
@NullMarked
package org.convocatoria.workshop.work;

import org.jspecify.annotations.NullMarked;
