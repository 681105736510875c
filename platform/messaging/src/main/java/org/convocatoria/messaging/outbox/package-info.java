/** Publishing: an aggregate's state and the events it caused are written in one document write. */
@NullMarked
package org.convocatoria.messaging.outbox;

import org.jspecify.annotations.NullMarked;
