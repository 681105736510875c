package org.convocatoria.submission.forum;

import org.convocatoria.submission.contribution.Submission;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as somebody submits it.
 *
 * @param topic one of the forum's
 * @param kind citizen by default
 */
public record ProposalRequest(
    @Nullable String topic,
    String title,
    String text,
    @Nullable String kind,
    @Nullable String organisation,
    @Nullable String municipality,
    @Nullable String name,
    @Nullable String email,
    @Nullable Boolean namePublic,
    Submission.Agreed consent) {}
