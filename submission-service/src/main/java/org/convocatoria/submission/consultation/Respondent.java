package org.convocatoria.submission.consultation;

import org.convocatoria.submission.contribution.Consent;
import org.jspecify.annotations.Nullable;

/**
 * A respondent of a consultation that is not anonymous. Personal data: it stays in this service,
 * apart from the response.
 *
 * @param language of letters to this person: es or en
 */
public record Respondent(
    String name, @Nullable String email, boolean namePublic, Consent consent, String language) {}
