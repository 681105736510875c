package org.convocatoria.submission.call.web;

import java.time.Clock;
import java.time.Instant;
import org.convocatoria.service.access.Open;
import org.convocatoria.submission.call.Calendar;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The open call as data. */
@RestController
class CallController {

  private final Calls calls;
  private final Calendar calendar;
  private final MessageSource words;
  private final Clock clock;

  CallController(Calls calls, Calendar calendar, MessageSource words, Clock clock) {
    this.clock = clock;
    this.words = words;
    this.calendar = calendar;
    this.calls = calls;
  }

  @Open
  @GetMapping("/api/calls")
  CallLine.Listing all() {
    Instant now = clock.instant();
    return new CallLine.Listing(calls.all().stream().map(each -> CallLine.of(each, now)).toList());
  }

  @Open
  @GetMapping("/api/call")
  CallView current() {
    Call call = calls.current();
    return CallView.of(call, calendar.of(call), words);
  }
}
