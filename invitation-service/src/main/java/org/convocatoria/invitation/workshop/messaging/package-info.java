/** Hears of workshops that are scheduled, moved, cancelled or closed. */
@NullMarked
package org.convocatoria.invitation.workshop.messaging;

import org.jspecify.annotations.NullMarked;
