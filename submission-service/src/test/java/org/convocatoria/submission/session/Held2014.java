package org.convocatoria.submission.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.submission.contribution.Allotted;
import org.jspecify.annotations.Nullable;

/** The focus group that the contracts' samples show. */
public final class Held2014 {

  static final Instant NOW = Instant.parse("2014-10-09T16:00:00Z");
  static final String TEXT = "Modera: ¿Y usted?\nMaría: Pago dos camiones.\n";
  static final Allotted PLACE = new Allotted("place", "PEM-000124-5", 124);
  private static final String EXCERPT = "9a1d2e3f4a5b69788796a5b4c3d2e1f0";

  private Held2014() {}

  /** A focus group of two, one of whom may be quoted. */
  static Change<Session, SessionEvent> recorded() {
    return recorded("5c1d2e3f4a5b69788796a5b4c3d2e1f0");
  }

  static Change<Session, SessionEvent> recorded(String id) {
    return recorded(
        id, List.of(Participant.of("Persona de muestra 1", true), Participant.of(null, false)));
  }

  private static Change<Session, SessionEvent> recorded(String id, List<Participant> people) {
    Held held =
        new Held(
            Kind.FOCUS_GROUP,
            null,
            LocalDate.of(2014, 10, 8),
            "Casa de la cultura",
            "lerdo",
            "¿Cómo llega a su trabajo?",
            true);
    return Session.recorded(id, "la-laguna-2014", held, people, NOW);
  }

  /** The same words of two who both may be quoted. */
  static Session unanimous() {
    return recorded("u", List.of(Participant.of("Ana", true), Participant.of("Luis", true)))
        .state()
        .transcribe(TEXT)
        .state();
  }

  static Session transcribed() {
    return recorded().state().transcribe(TEXT).state();
  }

  static Quotation quotation(int from, int to, @Nullable Integer speaker) {
    return new Quotation(from, to, null, speaker, null);
  }

  static Session marked(Session session, String id, Quotation asked) {
    return session.mark(id, "print", asked, PLACE, NOW).state();
  }

  /** Every change that other services hear of, in its order. */
  public static List<Change<Session, SessionEvent>> everyChange() {
    Session transcribed = transcribed();
    Change<Session, SessionEvent> marked =
        transcribed.mark(EXCERPT, "print", quotation(25, 43, 1), PLACE, NOW);
    return List.of(recorded(), marked, marked.state().takeBackConsent(1, NOW));
  }
}
