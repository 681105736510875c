/** Events of consultations. */
@NullMarked
package org.convocatoria.submission.consultation.messaging;

import org.jspecify.annotations.NullMarked;
