/** One person's invitation: sent, held in reserve, offered, replied to. */
@NullMarked
package org.convocatoria.invitation.invitation;

import org.jspecify.annotations.NullMarked;
