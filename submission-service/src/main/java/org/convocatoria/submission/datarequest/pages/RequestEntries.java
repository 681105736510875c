package org.convocatoria.submission.datarequest.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.datarequest.DataRequest;
import org.convocatoria.submission.datarequest.Deadline;
import org.convocatoria.submission.datarequest.LetterTemplate;
import org.convocatoria.submission.datarequest.LetterTemplates;
import org.convocatoria.submission.datarequest.Told;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts requests into words as they stand today. */
@Component
class RequestEntries {

  private final Calls calls;
  private final LetterTemplates templates;
  private final MessageSource words;
  private final Clock clock;

  RequestEntries(Calls calls, LetterTemplates templates, MessageSource words, Clock clock) {
    this.calls = calls;
    this.templates = templates;
    this.words = words;
    this.clock = clock;
  }

  Call call(DataRequest request) {
    return calls.of(request.call());
  }

  LocalDate today(Call call) {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of(call.zone()));
  }

  /** One with its whole history. */
  RequestEntry whole(DataRequest request) {
    LetterTemplate template = templates.of(request.batch()).orElse(null);
    List<RequestEntry.Step> steps =
        Told.history(request, template).stream()
            .map(each -> new RequestEntry.Step(each.at(), each.text().inBoth(words)))
            .toList();
    return entry(request, call(request), template, steps);
  }

  /** One of a list, which says only where it stands. */
  RequestEntry brief(DataRequest request, Call call) {
    return entry(request, call, null, List.of());
  }

  private RequestEntry entry(
      DataRequest request,
      Call call,
      @Nullable LetterTemplate template,
      List<RequestEntry.Step> steps) {
    LocalDate today = today(call);
    List<Bilingual> waiting =
        request.askings().waiting().stream().map(each -> each.phrase().inBoth(words)).toList();
    return new RequestEntry(
        request,
        Deadline.term(request, call.workingDays(), today).inBoth(words),
        waiting,
        Deadline.late(request, call.workingDays(), today) > 0,
        template == null ? null : template.file(),
        steps);
  }
}
