/** What the other services hear of acts. */
@NullMarked
package org.convocatoria.plan.act.messaging;

import org.jspecify.annotations.NullMarked;
