/** Rounds at the desk. */
@NullMarked
package org.convocatoria.invitation.round.pages;

import org.jspecify.annotations.NullMarked;
