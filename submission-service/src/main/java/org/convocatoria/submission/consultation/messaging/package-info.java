/** What leaves the service about consultations. */
@NullMarked
package org.convocatoria.submission.consultation.messaging;

import org.jspecify.annotations.NullMarked;
