/** The calendar: workshops are scheduled, moved, cancelled and closed. */
@NullMarked
package org.convocatoria.workshop.workshop;

import org.jspecify.annotations.NullMarked;
