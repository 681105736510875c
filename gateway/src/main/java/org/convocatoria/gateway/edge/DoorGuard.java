package org.convocatoria.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import org.convocatoria.gateway.edge.WrongGuesses.Guess;
import org.convocatoria.gateway.refusal.GatewayAudit;
import org.convocatoria.gateway.refusal.Refusal;
import org.convocatoria.gateway.refusal.Refusals;
import org.convocatoria.pages.door.DoorHeaders;
import org.convocatoria.pages.language.Paths;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Decides whether a request comes to the door of its service: who guesses too much waits, and a
 * body comes whole. Counts whom the service then refuses.
 */
@Component
class DoorGuard {

  private final WrongGuesses guesses;
  private final UploadClaves claves;
  private final HandedIn handedIn;
  private final DoorRefusals refusals;
  private final Refusals counts;
  private final GatewayAudit audit;

  DoorGuard(
      WrongGuesses guesses,
      UploadClaves claves,
      HandedIn handedIn,
      DoorRefusals refusals,
      Refusals counts,
      GatewayAudit audit) {
    this.guesses = guesses;
    this.claves = claves;
    this.handedIn = handedIn;
    this.refusals = refusals;
    this.counts = counts;
    this.audit = audit;
  }

  /** Lets the request on to {@code door}, or responds itself. */
  ServerResponse filter(
      Routes.Route route, ServerRequest request, HandlerFunction<ServerResponse> door)
      throws Exception {
    HttpServletRequest servlet = request.servletRequest();
    ServerResponse tooMuch = handedIn.refuse(request);
    if (tooMuch != null) {
      return tooMuch;
    }
    Guess guess = guesses.begin(servlet);
    if (guess.mustWait()) {
      counts.count(Refusal.GUESS_LIMITED);
      if (Paths.isApi(servlet.getRequestURI())) {
        return refusals.tooManyAttempts(request, guess.pause());
      }
      // Its page says so itself.
      servlet.setAttribute(DoorHeaders.WAIT, guess.pause());
    }
    boolean wrong = false;
    try {
      if (claves.refuse(servlet)) {
        wrong = true;
        return refusals.refuse(request, ProblemKind.NOT_FOUND);
      }
      receive(servlet);
      tooMuch = handedIn.refuseReceived(request);
      if (tooMuch != null) {
        return tooMuch;
      }
      ServerResponse response = door.handle(request);
      wrong = isWrong(servlet, response);
      noteRefusal(route, servlet);
      return response;
    } finally {
      if (!wrong) {
        guess.wasNotWrong();
      }
    }
  }

  private static void receive(HttpServletRequest servlet) throws Exception {
    LimitedRequest limited = LimitedRequest.of(servlet);
    if (limited != null) {
      limited.receive();
    }
  }

  private static boolean isWrong(HttpServletRequest servlet, ServerResponse response) {
    return Paths.isApi(servlet.getRequestURI())
        ? response.statusCode().value() == 404
        : Told.wrongClave(servlet);
  }

  private void noteRefusal(Routes.Route route, HttpServletRequest servlet) {
    if (Told.roleRefused(servlet)) {
      counts.count(Refusal.ROLE_REFUSED);
      audit.roleRefused(Callers.of(servlet).name(), servlet.getMethod() + " " + route.pattern());
    }
  }
}
