package org.convocatoria.submission.datarequest.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.convocatoria.submission.datarequest.Asking;
import org.convocatoria.submission.datarequest.DataRequest;
import org.jspecify.annotations.Nullable;

/**
 * Something that an agency asks.
 *
 * @param number by which an answer can say what it is to
 * @param what {@code extension} or {@code question}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AskingView(
    int number,
    Instant at,
    String what,
    @Nullable Integer workingDays,
    String text,
    @Nullable Told told) {

  /** What the agency was told: {@code granted}, {@code declined} or {@code answered}. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Told(
      Instant at,
      String result,
      String text,
      @Nullable Integer workingDays,
      @Nullable LocalDate due) {}

  static List<AskingView> all(DataRequest request) {
    return request.askings().all().stream().map(AskingView::of).toList();
  }

  private static AskingView of(Asking asking) {
    Asking.Outcome outcome = asking.outcome();
    return new AskingView(
        asking.number(),
        asking.at(),
        asking.isForTime() ? "extension" : "question",
        asking.workingDays(),
        asking.text(),
        outcome == null
            ? null
            : new Told(
                outcome.at(),
                outcome.result().name().toLowerCase(Locale.ROOT),
                outcome.text(),
                outcome.workingDays(),
                outcome.due()));
  }
}
