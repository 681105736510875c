/** The calendar for programs, and for programs that keep calendars. */
@NullMarked
package org.convocatoria.workshop.calendar.web;

import org.jspecify.annotations.NullMarked;
