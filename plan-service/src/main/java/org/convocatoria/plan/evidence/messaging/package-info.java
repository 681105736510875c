/** How evidence becomes known: this service's own reading of submissions' and workshops' events. */
@NullMarked
package org.convocatoria.plan.evidence.messaging;

import org.jspecify.annotations.NullMarked;
