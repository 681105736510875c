/** Tells of rounds. */
@NullMarked
package org.convocatoria.invitation.round.messaging;

import org.jspecify.annotations.NullMarked;
