/** Hears what became of the letters. */
@NullMarked
package org.convocatoria.invitation.letter.messaging;

import org.jspecify.annotations.NullMarked;
