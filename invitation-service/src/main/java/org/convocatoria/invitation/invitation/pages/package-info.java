/** The page of a personal invitation for the holder of its link or code. */
@NullMarked
package org.convocatoria.invitation.invitation.pages;

import org.jspecify.annotations.NullMarked;
