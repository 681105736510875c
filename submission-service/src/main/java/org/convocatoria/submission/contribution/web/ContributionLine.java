package org.convocatoria.submission.contribution.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Status;
import org.jspecify.annotations.Nullable;

/** A line of the review's queue. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContributionLine(
    String folio,
    String title,
    Status state,
    @JsonUnwrapped Classification classification,
    @Nullable String suggestedTable,
    int attachments) {

  static ContributionLine of(Contribution given) {
    Contribution c = given.forStaff();
    return new ContributionLine(
        c.folio(),
        c.content().title(),
        c.status(),
        Classification.of(c),
        c.content().suggestedTable(),
        c.attachments().size());
  }
}
