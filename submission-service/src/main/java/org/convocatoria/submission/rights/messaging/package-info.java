/** What the audit says of requests about personal data; nothing else leaves the service. */
@NullMarked
package org.convocatoria.submission.rights.messaging;

import org.jspecify.annotations.NullMarked;
