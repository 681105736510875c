/** Hears of calls. */
@NullMarked
package org.convocatoria.notification.call.messaging;

import org.jspecify.annotations.NullMarked;
