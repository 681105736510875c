package org.convocatoria.submission.contribution.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Origin;
import org.jspecify.annotations.Nullable;

/** The fields by which contributions are filtered and counted. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Classification(
    String matter,
    String form,
    List<String> tables,
    @Nullable String municipality,
    String kind,
    String channel,
    boolean capturedByStaff,
    boolean sample,
    Instant receivedAt,
    @Nullable Origin origin,
    @Nullable String place) {

  static Classification of(Contribution c) {
    return new Classification(
        c.content().matter(),
        c.content().form(),
        c.tables(),
        c.content().municipality(),
        c.contributor().kind(),
        c.arrival().channel(),
        c.arrival().byStaff(),
        c.arrival().sample(),
        c.arrival().at(),
        c.arrival().origin(),
        c.content().listedPlace());
  }
}
