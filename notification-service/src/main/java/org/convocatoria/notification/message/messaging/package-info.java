/** Hears requests for mail and tells what became of them. */
@NullMarked
package org.convocatoria.notification.message.messaging;

import org.jspecify.annotations.NullMarked;
