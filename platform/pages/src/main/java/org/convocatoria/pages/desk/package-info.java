/** The frame of the staff's desk: its person, their menu, what was just done. */
@NullMarked
package org.convocatoria.pages.desk;

import org.jspecify.annotations.NullMarked;
