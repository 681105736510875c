package org.convocatoria.submission.consultation;

import org.convocatoria.submission.contribution.Consent;
import org.jspecify.annotations.Nullable;

/**
 * Who filled in a questionnaire that is not anonymous. Personal data: it stays in this service,
 * apart from the answers.
 *
 * @param language es or en, in which they are written to
 */
public record Respondent(
    String name, @Nullable String email, boolean namePublic, Consent consent, String language) {}
