package org.convocatoria.submission.contribution.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Status;
import org.convocatoria.submission.contribution.Suspicion;
import org.jspecify.annotations.Nullable;

/** A line of the review's queue. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContributionLine(
    String folio,
    String title,
    Status state,
    @Nullable Boolean erased,
    @JsonUnwrapped Classification classification,
    @Nullable String suggestedTable,
    int attachments,
    @Nullable List<String> suspicions) {

  static ContributionLine of(Contribution given) {
    Contribution c = given.forStaff();
    return new ContributionLine(
        c.folio(),
        c.content().title(),
        c.status(),
        c.isErased() ? true : null,
        Classification.of(c),
        c.content().suggestedTable(),
        c.attachments().size(),
        suspicions(c));
  }

  /** Why it waits in moderation; left out where it does not. */
  static @Nullable List<String> suspicions(Contribution c) {
    return c.isSuspect() ? c.arrival().suspicions().stream().map(Suspicion::word).toList() : null;
  }
}
