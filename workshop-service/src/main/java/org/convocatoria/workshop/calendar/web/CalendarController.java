package org.convocatoria.workshop.calendar.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.convocatoria.service.access.Open;
import org.convocatoria.workshop.call.Call;
import org.convocatoria.workshop.call.Calls;
import org.convocatoria.workshop.workshop.Workshop;
import org.convocatoria.workshop.workshop.Workshops;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The calendar for calendar programs: one workshop to add, or all to subscribe to. */
@RestController
class CalendarController {

  private static final String TYPE = "text/calendar;method=PUBLISH;charset=UTF-8";

  private final Calls calls;
  private final Workshops workshops;
  private final MessageSource words;
  private final Clock clock;

  CalendarController(Calls calls, Workshops workshops, MessageSource words, Clock clock) {
    this.words = words;
    this.calls = calls;
    this.workshops = workshops;
    this.clock = clock;
  }

  @Open
  @GetMapping("/api/calendar.ics")
  ResponseEntity<byte[]> all(Locale locale) {
    Call call = calls.current();
    return answer(call, workshops.ofCall(call.id()), "calendar.ics", locale);
  }

  @Open
  @GetMapping("/api/workshops/{id}.ics")
  ResponseEntity<byte[]> one(@PathVariable("id") String code, Locale locale) {
    Call call = calls.current();
    Workshop workshop = workshops.get(call.id(), code);
    return answer(call, List.of(workshop), code + ".ics", locale);
  }

  private ResponseEntity<byte[]> answer(
      Call call, List<Workshop> shown, String file, Locale locale) {
    String text = new CalendarDocument(call, locale, words).of(shown, clock.instant());
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, TYPE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file).build().toString())
        .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .body(text.getBytes(UTF_8));
  }
}
