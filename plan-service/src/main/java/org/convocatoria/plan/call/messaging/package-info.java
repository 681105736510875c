/** Hears of calls. */
@NullMarked
package org.convocatoria.plan.call.messaging;

import org.jspecify.annotations.NullMarked;
