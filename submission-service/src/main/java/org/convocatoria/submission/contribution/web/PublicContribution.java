package org.convocatoria.submission.contribution.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.convocatoria.submission.contribution.Citation;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Dataset;
import org.convocatoria.submission.contribution.VisibilityView;
import org.jspecify.annotations.Nullable;

/** What anyone may read of an admitted contribution. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicContribution(
    String folio,
    String title,
    String text,
    @Nullable String by,
    @JsonUnwrapped Classification classification,
    @Nullable Citation citation,
    @Nullable Dataset data,
    @Nullable Instant admittedAt,
    @Nullable VisibilityView visibility) {

  static PublicContribution of(Contribution whole) {
    Contribution c = whole.forPublic();
    return new PublicContribution(
        c.folio(),
        c.content().title(),
        c.content().text(),
        c.contributor().publicName(),
        Classification.of(c),
        c.content().citation(),
        c.content().data(),
        c.admittedAt(),
        VisibilityView.restricted(c));
  }
}
