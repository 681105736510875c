/** What the other services hear of answers. */
@NullMarked
package org.convocatoria.plan.answer.messaging;

import org.jspecify.annotations.NullMarked;
