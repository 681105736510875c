/** What workshops and the plan tell of the folios they cite. */
@NullMarked
package org.convocatoria.submission.timeline.messaging;

import org.jspecify.annotations.NullMarked;
