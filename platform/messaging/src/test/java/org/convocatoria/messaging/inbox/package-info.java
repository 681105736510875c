/** Consuming under every schedule. */
@NullMarked
package org.convocatoria.messaging.inbox;

import org.jspecify.annotations.NullMarked;
