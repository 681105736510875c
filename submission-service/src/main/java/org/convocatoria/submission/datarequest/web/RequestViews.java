package org.convocatoria.submission.datarequest.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.datarequest.DataRequest;
import org.convocatoria.submission.datarequest.LetterTemplate;
import org.convocatoria.submission.datarequest.LetterTemplates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows requests as they stand today. */
@Component
class RequestViews {

  private final Calls calls;
  private final LetterTemplates templates;
  private final Clock clock;

  RequestViews(Calls calls, LetterTemplates templates, Clock clock) {
    this.calls = calls;
    this.templates = templates;
    this.clock = clock;
  }

  RequestLine line(DataRequest request) {
    return line(request, calls.of(request.call()));
  }

  /** A list reads its call once. */
  RequestLine line(DataRequest request, Call call) {
    return RequestLine.of(request, call.workingDays(), today(call));
  }

  AgencyView toAgency(DataRequest request) {
    return AgencyView.of(request, line(request), template(request));
  }

  /** The link is shown only to those who pass it on. */
  RequestView toStaff(DataRequest request, @Nullable String link) {
    return RequestView.of(request, line(request), template(request), link);
  }

  LocalDate today(Call call) {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of(call.zone()));
  }

  private @Nullable LetterTemplate template(DataRequest request) {
    return templates.of(request.batch()).orElse(null);
  }
}
