package org.convocatoria.submission.call.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.convocatoria.submission.call.Call;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A call in the list of all.
 *
 * @param state ahead, open, suspended or closed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CallLine(
    String id,
    Bilingual names,
    String state,
    OffsetDateTime opens,
    @Nullable OffsetDateTime closes) {

  /** All calls, the one opened last first. */
  record Listing(List<CallLine> items) {}

  static CallLine of(Call call, Instant now) {
    return new CallLine(
        call.id(),
        call.names(),
        call.reception().standing(now).name().toLowerCase(Locale.ROOT),
        call.opens(),
        call.reception().lastEnd());
  }
}
