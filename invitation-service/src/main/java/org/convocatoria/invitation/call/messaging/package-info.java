/** Hears of calls that open. */
@NullMarked
package org.convocatoria.invitation.call.messaging;

import org.jspecify.annotations.NullMarked;
