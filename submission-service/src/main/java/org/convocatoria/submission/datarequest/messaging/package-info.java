/** What leaves the service about data requests. */
@NullMarked
package org.convocatoria.submission.datarequest.messaging;

import org.jspecify.annotations.NullMarked;
