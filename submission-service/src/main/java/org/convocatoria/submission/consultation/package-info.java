/**
 * Online consultations: questionnaires in versions, statements to agree or disagree with, what
 * people filled in, and results that are released question by question.
 */
@NullMarked
package org.convocatoria.submission.consultation;

import org.jspecify.annotations.NullMarked;
