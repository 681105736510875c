/** The relay's rules under every schedule. */
@NullMarked
package org.convocatoria.messaging.outbox;

import org.jspecify.annotations.NullMarked;
