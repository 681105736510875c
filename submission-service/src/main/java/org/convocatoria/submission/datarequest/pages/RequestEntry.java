package org.convocatoria.submission.datarequest.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.convocatoria.submission.call.WorkingDays;
import org.convocatoria.submission.datarequest.DataRequest;
import org.convocatoria.submission.datarequest.Deadline;
import org.convocatoria.submission.datarequest.Told;
import org.convocatoria.words.Bilingual;
import org.springframework.context.MessageSource;

/**
 * A request as a page shows it.
 *
 * @param standing where it stands, with the day that counts
 * @param late whether its answer is overdue
 */
record RequestEntry(DataRequest request, Bilingual standing, boolean late, List<Step> steps) {

  /** What became of it, and when that was noted. */
  record Step(Instant at, Bilingual text) {}

  static RequestEntry of(
      DataRequest request, WorkingDays days, LocalDate today, MessageSource words) {
    return new RequestEntry(
        request,
        Deadline.standing(request, days, today).inBoth(words),
        Deadline.late(request, days, today) > 0,
        request.progress().stream()
            .map(each -> new Step(each.at(), Told.of(each).inBoth(words)))
            .toList());
  }
}
