/** What outlines hear of calls, and what others hear of cut-offs. */
@NullMarked
package org.convocatoria.plan.outline.messaging;

import org.jspecify.annotations.NullMarked;
