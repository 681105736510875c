/** What the audit says of the codes of venues; nothing else leaves the service. */
@NullMarked
package org.convocatoria.submission.venue.messaging;

import org.jspecify.annotations.NullMarked;
