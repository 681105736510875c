/** The directory of experts, and the rounds of invitations. */
@NullMarked
package org.convocatoria.gateway.dashboard.invitation;

import org.jspecify.annotations.NullMarked;
