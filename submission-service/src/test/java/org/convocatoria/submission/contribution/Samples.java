package org.convocatoria.submission.contribution;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.convocatoria.service.mail.Mailing;
import org.jspecify.annotations.Nullable;

/** The contribution that the contracts' samples show. */
public final class Samples {

  /** Above those that other tests give out. */
  private static final AtomicLong NUMBERS = new AtomicLong(900_000);

  private Samples() {}

  public static Contribution received() {
    return received("0f1e2d3c4b5a69788796a5b4c3d2e1f0", "PEM-000123-7");
  }

  public static Contribution received(String id, String folio) {
    return received(id, folio, null, Instant.parse("2014-09-12T15:04:05Z"), List.of("process"));
  }

  /** Received just now from somebody who left an address and wants to hear of it. */
  public static Contribution withEmail() {
    return withEmail(List.of("process", "contact"));
  }

  /** Received just now from somebody who left an address and agreed to this. */
  public static Contribution withEmail(List<String> purposes) {
    String id = UUID.randomUUID().toString().replace("-", "");
    return received(
        id,
        Folio.of("PEM", NUMBERS.incrementAndGet()).value(),
        "muestra@example.org",
        Instant.now(),
        purposes);
  }

  private static Contribution received(
      String id, String folio, @Nullable String email, Instant receivedAt, List<String> purposes) {
    return new Contribution(
        id,
        "la-laguna-2014",
        folio,
        Access.first("hash"),
        new Content(
            "idea",
            "online-consultation",
            "MOV",
            "lerdo",
            "Que un solo pago sirva para pasar de un municipio a otro",
            "Para ir a trabajar pago dos camiones; quisiera pagar una sola vez.",
            null,
            null),
        new Contributor("citizen", "Persona de muestra 26", email, null, null, null, false),
        new Consent("2014-09-11", "sha", purposes, Instant.parse("2014-09-12T15:04:05Z")),
        new Arrival(receivedAt, "web", false, "es", true, null),
        List.of(),
        List.of(),
        Mailing.NONE,
        null,
        null,
        null);
  }
}
