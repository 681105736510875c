/** What this service knows of the public call: who invites, signs and answers the telephone. */
@NullMarked
package org.convocatoria.invitation.call;

import org.jspecify.annotations.NullMarked;
