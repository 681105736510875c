/** Sets up the calendar of a call that opens, and tells the other services what becomes of it. */
@NullMarked
package org.convocatoria.workshop.workshop.messaging;

import org.jspecify.annotations.NullMarked;
