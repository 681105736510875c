/** What the other services hear of paragraphs. */
@NullMarked
package org.convocatoria.plan.draft.messaging;

import org.jspecify.annotations.NullMarked;
