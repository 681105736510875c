/** Following one thing that somebody did through all services. */
@NullMarked
package org.convocatoria.messaging.trace;

import org.jspecify.annotations.NullMarked;
