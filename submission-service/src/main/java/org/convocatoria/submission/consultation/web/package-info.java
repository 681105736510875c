/** The API of consultations. */
@NullMarked
package org.convocatoria.submission.consultation.web;

import org.jspecify.annotations.NullMarked;
