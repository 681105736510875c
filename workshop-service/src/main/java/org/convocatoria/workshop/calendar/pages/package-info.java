/** The calendar for people: the public reads it, the coordination changes it. */
@NullMarked
package org.convocatoria.workshop.calendar.pages;

import org.jspecify.annotations.NullMarked;
