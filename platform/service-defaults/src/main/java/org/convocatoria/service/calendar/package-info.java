/** The form of calendar files that every service writes alike. */
@NullMarked
package org.convocatoria.service.calendar;

import org.jspecify.annotations.NullMarked;
