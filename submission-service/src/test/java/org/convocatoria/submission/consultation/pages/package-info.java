/** Tests of the pages of consultations. */
@NullMarked
package org.convocatoria.submission.consultation.pages;

import org.jspecify.annotations.NullMarked;
