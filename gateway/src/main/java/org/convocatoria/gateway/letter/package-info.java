/** Mail about accounts: asked for in the write that causes it, handed to notification-service. */
@NullMarked
package org.convocatoria.gateway.letter;

import org.jspecify.annotations.NullMarked;
