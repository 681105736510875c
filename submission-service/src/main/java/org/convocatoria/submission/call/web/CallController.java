package org.convocatoria.submission.call.web;

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

  CallController(Calls calls, Calendar calendar, MessageSource words) {
    this.words = words;
    this.calendar = calendar;
    this.calls = calls;
  }

  @Open
  @GetMapping("/api/call")
  CallView current() {
    Call call = calls.current();
    return CallView.of(call, calendar.of(call), words);
  }
}
