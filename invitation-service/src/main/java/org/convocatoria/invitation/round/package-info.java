/** Rounds: who is to be invited to a table of a workshop, with quotas, ranks and a deadline. */
@NullMarked
package org.convocatoria.invitation.round;

import org.jspecify.annotations.NullMarked;
