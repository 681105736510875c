/** Hears of calls that open. */
@NullMarked
package org.convocatoria.workshop.call.messaging;

import org.jspecify.annotations.NullMarked;
