package org.convocatoria.invitation.invitation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.convocatoria.invitation.invitation.Card;
import org.convocatoria.invitation.invitation.Codes;
import org.convocatoria.invitation.invitation.Guess;
import org.convocatoria.invitation.invitation.Replying;
import org.convocatoria.invitation.letter.CalendarFile;
import org.convocatoria.invitation.letter.MailRequest.Recipient;
import org.convocatoria.pages.door.DoorHeaders;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.address.SenderAddress;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * An invitation for whoever holds its link: the link is the proof, no account is needed. Only a
 * POST with a choice changes anything.
 */
@RestController
class InvitationController {

  private final Replying replying;
  private final Choices choices;
  private final Codes codes;
  private final Clock clock;
  private final String sender;

  InvitationController(
      Replying replying,
      Choices choices,
      Codes codes,
      Clock clock,
      @Value("${convocatoria.public-url}") URI publicUrl,
      @Value("${convocatoria.mail.from:}") String from) {
    this.sender = SenderAddress.of(publicUrl, from);
    this.replying = replying;
    this.choices = choices;
    this.codes = codes;
    this.clock = clock;
  }

  /** A short code as somebody wrote it down. */
  record Code(String code) {}

  @Open
  @GetMapping(path = "/i/{token}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<CardView> show(@PathVariable String token) {
    Card card = replying.card(token);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(CardView.of(card, token));
  }

  @Open
  @PostMapping(path = "/i/{token}", produces = MediaType.APPLICATION_JSON_VALUE)
  CardView reply(@PathVariable String token, HttpServletRequest request) throws IOException {
    replying.card(token); // a link that is nobody's is told before a missing choice
    return CardView.of(replying.reply(token, choices.of(request)), token);
  }

  @Open
  @GetMapping("/i/{token}/invitacion.ics")
  ResponseEntity<String> calendar(@PathVariable String token) {
    Card card = replying.card(token);
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

  /** A code that is nobody's is told to the gateway, which counts them by who sends them. */
  @Open
  @PostMapping(path = "/i", consumes = MediaType.APPLICATION_JSON_VALUE)
  Map<String, String> byCode(
      @ValidBody("rsvp-code") Code body,
      @RequestHeader(name = DoorHeaders.WAIT, defaultValue = "0") long wait,
      HttpServletResponse response) {
    return switch (codes.look(body.code(), Duration.ofSeconds(wait))) {
      case Guess.Found(String token) -> Map.of("token", token);
      case Guess.TooMany(Duration longer) -> {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(longer.toSeconds() + 1));
        throw Codes.tooMany();
      }
      case Guess.Unknown _ -> {
        response.setHeader(DoorHeaders.WRONG_CLAVE, "1");
        throw ProblemException.notFound("invitation.unknown-code");
      }
    };
  }
}
