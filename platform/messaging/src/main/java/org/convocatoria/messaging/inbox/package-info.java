/** Consuming: each record is a projection or a reaction, so that a repeat has no effect. */
@NullMarked
package org.convocatoria.messaging.inbox;

import org.jspecify.annotations.NullMarked;
