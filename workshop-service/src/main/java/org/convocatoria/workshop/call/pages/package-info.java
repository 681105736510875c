/** The call in the frame of every page. */
@NullMarked
package org.convocatoria.workshop.call.pages;

import org.jspecify.annotations.NullMarked;
