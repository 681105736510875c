package org.convocatoria.submission.session.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.session.Excerpt;
import org.convocatoria.submission.session.Marking;
import org.convocatoria.submission.session.Quotation;
import org.convocatoria.submission.session.Recording;
import org.convocatoria.submission.session.SessionRequest;
import org.convocatoria.submission.session.SessionRow;
import org.convocatoria.submission.session.SessionView;
import org.convocatoria.submission.session.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Focus groups and interviews: recorded, transcribed, quoted. */
@RestController
class SessionController {

  private static final String SESSIONS = "/api/staff/sessions";

  private final Sessions sessions;
  private final Recording recording;
  private final Marking marking;
  private final Calls calls;

  SessionController(Sessions sessions, Recording recording, Marking marking, Calls calls) {
    this.sessions = sessions;
    this.recording = recording;
    this.marking = marking;
    this.calls = calls;
  }

  /** The id of a new session. */
  record Recorded(String id) {}

  /** The id and the folio of a new excerpt. */
  record Marked(String id, String folio) {}

  @Allowed("coordinator")
  @PostMapping(SESSIONS)
  @ResponseStatus(HttpStatus.CREATED)
  Recorded record(
      @ValidBody("session-recording") SessionRequest body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Caller caller) {
    return new Recorded(recording.record(body, IdempotencyKey.of(key), caller.name()).id());
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping(SESSIONS)
  SessionLine.Page all(@RequestParam(name = "cursor", required = false) @Nullable String cursor) {
    return SessionLine.Page.of(sessions.page(calls.current().id(), cursor));
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping(SESSIONS + "/{id}")
  SessionView one(@PathVariable String id, Caller caller) {
    return SessionView.of(sessions.get(id), SessionView.personal(caller));
  }

  /** Takes text in its declared charset; an undeclared one is guessed. */
  @Allowed("coordinator")
  @PutMapping(SESSIONS + "/{id}/transcript")
  SessionLine transcribe(
      @PathVariable String id,
      @RequestParam(name = "edition", required = false) @Nullable String edition,
      HttpServletRequest request,
      Caller caller)
      throws IOException {
    sessions.get(id);
    String text = SentText.read(request);
    return SessionLine.of(SessionRow.of(recording.transcribe(id, text, edition, caller.name())));
  }

  @Allowed("coordinator")
  @PostMapping(SESSIONS + "/{id}/excerpts")
  @ResponseStatus(HttpStatus.CREATED)
  Marked mark(
      @PathVariable String id,
      @ValidBody("excerpt-marking") Quotation body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Caller caller) {
    Excerpt marked = marking.mark(id, body, IdempotencyKey.of(key), caller.name());
    return new Marked(marked.id(), marked.place().folio());
  }

  @Allowed("coordinator")
  @PostMapping(SESSIONS + "/{id}/participants/{n}/withdrawal")
  SessionView takeBackConsent(
      @PathVariable String id, @PathVariable("n") int number, Caller caller) {
    return SessionView.of(
        marking.takeBackConsent(id, number, caller.name()), SessionView.personal(caller));
  }
}
