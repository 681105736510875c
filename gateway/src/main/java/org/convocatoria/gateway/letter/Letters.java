package org.convocatoria.gateway.letter;

import java.util.List;
import java.util.Map;
import org.convocatoria.gateway.edge.service.Caller;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.springframework.stereotype.Component;

/**
 * Hands letters to notification-service, which stores each before it says yes, and sends it once
 * however often it is handed over.
 */
@Component
class Letters {

  /** The role of the gateway itself: no account has it, and no address from outside needs it. */
  private static final Caller GATEWAY = new Caller("gateway", List.of("gateway"), List.of());

  private final ServiceClient services;

  /** A request as notification-service reads it. */
  record Request(
      String source,
      String purpose,
      String language,
      String template,
      To to,
      Map<String, Object> params,
      List<LinkOf> links,
      boolean sample,
      String message) {}

  /** Whom a request is for. */
  record To(String address, String name) {}

  /** A link of a request. */
  record LinkOf(String name, String purpose, String id, int generation) {}

  Letters(ServiceClient services) {
    this.services = services;
  }

  /** Whether notification-service has the letter now. */
  boolean hand(Letter letter) {
    Letter.Link link = letter.link();
    Request request =
        new Request(
            letter.id(),
            "account",
            letter.to().language(),
            letter.template(),
            new To(letter.to().address(), letter.to().name()),
            letter.params(),
            List.of(new LinkOf("link", link.purpose(), link.id(), link.generation())),
            false,
            letter.id());
    return services
        .to(Service.NOTIFICATION, GATEWAY)
        .put(request, "/api/internal/mail/" + letter.id());
  }
}
