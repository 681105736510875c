/**
 * Online consultations: questionnaires in versions, statements to agree or disagree with,
 * responses, and results that are released question by question.
 */
@NullMarked
package org.convocatoria.submission.consultation;

import org.jspecify.annotations.NullMarked;
