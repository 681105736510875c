/** The indexes a service declares, created before it works and not before it can be built. */
@NullMarked
package org.convocatoria.messaging.index;

import org.jspecify.annotations.NullMarked;
