/** What the other services and the mail hear of a contribution. */
@NullMarked
package org.convocatoria.submission.contribution.messaging;

import org.jspecify.annotations.NullMarked;
