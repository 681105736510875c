package org.convocatoria.submission.contribution.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.convocatoria.submission.contribution.Attachment;
import org.convocatoria.submission.contribution.Citation;
import org.convocatoria.submission.contribution.Consent;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Contributor;
import org.convocatoria.submission.contribution.Dataset;
import org.convocatoria.submission.contribution.Review;
import org.convocatoria.submission.contribution.Status;
import org.jspecify.annotations.Nullable;

/** The whole contribution for the review; without personal data for those who only audit. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WholeContribution(
    String folio,
    String title,
    String text,
    Status state,
    @JsonUnwrapped Classification classification,
    @Nullable String suggestedTable,
    @Nullable Citation citation,
    @Nullable Dataset data,
    @Nullable Review review,
    @Nullable Instant admittedAt,
    List<Attachment> attachments,
    @Nullable Contributor contributor,
    @Nullable Consent consent) {

  static WholeContribution of(Contribution c, @Nullable Contributor shown) {
    return new WholeContribution(
        c.folio(),
        c.content().title(),
        c.content().text(),
        c.status(),
        Classification.of(c),
        c.content().suggestedTable(),
        c.content().citation(),
        c.content().data(),
        c.review(),
        c.admittedAt(),
        c.attachments(),
        shown,
        shown == null ? null : c.consent());
  }
}
