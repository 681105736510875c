/** A personal invitation, answered by whoever holds its link or code. */
@NullMarked
package org.convocatoria.invitation.invitation.pages;

import org.jspecify.annotations.NullMarked;
