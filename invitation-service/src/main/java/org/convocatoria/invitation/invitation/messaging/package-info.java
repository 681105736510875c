/** Tells of invitations, and the rules that dispatch, offer and update them. */
@NullMarked
package org.convocatoria.invitation.invitation.messaging;

import org.jspecify.annotations.NullMarked;
