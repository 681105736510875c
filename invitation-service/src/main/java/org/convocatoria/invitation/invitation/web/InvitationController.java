package org.convocatoria.invitation.invitation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.convocatoria.invitation.call.Call;
import org.convocatoria.invitation.call.Calls;
import org.convocatoria.invitation.invitation.AnswerRefusedException;
import org.convocatoria.invitation.invitation.Answering;
import org.convocatoria.invitation.invitation.Card;
import org.convocatoria.invitation.letter.CalendarFile;
import org.convocatoria.invitation.letter.MailRequest.Recipient;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.address.SenderAddress;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * An invitation for whoever holds its link: the link is the proof, no account is needed. Only a
 * POST with a choice changes anything.
 */
@RestController
class InvitationController {

  private final Answering answering;
  private final Calls calls;
  private final Choices choices;
  private final CodeThrottle throttle;
  private final Clock clock;
  private final String sender;

  InvitationController(
      Answering answering,
      Calls calls,
      Choices choices,
      CodeThrottle throttle,
      Clock clock,
      @Value("${convocatoria.public-url}") URI publicUrl,
      @Value("${convocatoria.mail.from:}") String from) {
    this.sender = SenderAddress.of(publicUrl, from);
    this.answering = answering;
    this.calls = calls;
    this.choices = choices;
    this.throttle = throttle;
    this.clock = clock;
  }

  /** A short code as somebody wrote it down. */
  record Code(String code) {}

  @Open
  @GetMapping("/i/{token}")
  ResponseEntity<CardView> show(@PathVariable String token) {
    Card card = answering.find(token).orElseThrow(InvitationController::unknownLink);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(CardView.of(card, token));
  }

  @Open
  @PostMapping("/i/{token}")
  CardView answer(@PathVariable String token, HttpServletRequest request) throws IOException {
    Card card = answering.find(token).orElseThrow(InvitationController::unknownLink);
    boolean yes = choices.of(request);
    try {
      return CardView.of(answering.answer(token, yes).orElse(card), token);
    } catch (AnswerRefusedException e) {
      throw refused(e);
    }
  }

  @Open
  @GetMapping("/i/{token}/invitacion.ics")
  ResponseEntity<String> calendar(@PathVariable String token) {
    Card card = answering.find(token).orElseThrow(InvitationController::unknownLink);
    String file =
        CalendarFile.of(
            card.entry(),
            new Recipient(card.expert().email(), card.expert().name()),
            new Recipient(sender, card.call().office().office()),
            clock.instant());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_TYPE,
            "text/calendar;method=" + card.entry().method() + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"invitacion.ics\"")
        .body(file);
  }

  @Open
  @PostMapping("/i")
  Map<String, String> byCode(@ValidBody("rsvp-code") Code body, HttpServletResponse response) {
    throttle
        .waitNow()
        .ifPresent(
            wait -> {
              response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
              throw tooMany();
            });
    return answering
        .tokenOf(body.code())
        .map(token -> Map.of("token", token))
        .orElseThrow(
            () -> {
              throttle.failed();
              return ProblemException.notFound(
                  "No encontramos ese código. Revise que esté completo.",
                  "There is no such code. Check that it is complete.");
            });
  }

  private ProblemException refused(AnswerRefusedException e) {
    Call.Office office = calls.get(e.call()).office();
    return switch (e.reason()) {
      case TOO_LATE ->
          new ProblemException(
              HttpStatus.GONE,
              "too-late",
              "El plazo para responder terminó. Si desea asistir, llame al " + office.phone() + ".",
              "The time to answer is over. If you wish to attend, call " + office.phone() + ".");
      case CANCELLED ->
          new ProblemException(
              HttpStatus.GONE,
              "workshop-cancelled",
              "El taller se canceló; ya no hace falta responder.",
              "The workshop was cancelled; no answer is needed.");
      case PASSED_ON ->
          ProblemException.conflict(
              "place-passed-on",
              "Su lugar ya se ofreció a otra persona. Si desea asistir, llame al "
                  + office.phone()
                  + ".",
              "Your place was offered to somebody else. If you wish to attend, call "
                  + office.phone()
                  + ".");
    };
  }

  private static ProblemException tooMany() {
    return new ProblemException(
        HttpStatus.TOO_MANY_REQUESTS,
        "too-many-codes",
        "Hubo muchos códigos equivocados. Intente de nuevo en unos minutos o llame por teléfono.",
        "There were many wrong codes. Try again in a few minutes, or call us.");
  }

  private static ProblemException unknownLink() {
    return ProblemException.notFound(
        "Este enlace no corresponde a ninguna invitación. Revise que esté completo.",
        "This link belongs to no invitation. Check that it is complete.");
  }
}
