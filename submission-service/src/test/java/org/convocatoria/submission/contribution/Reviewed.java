package org.convocatoria.submission.contribution;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.convocatoria.messaging.outbox.Change;

/** Every change a received contribution can make, for tests outside this package. */
public final class Reviewed {

  private static final Instant NOW = Instant.parse("2014-09-15T16:00:00Z");

  private Reviewed() {}

  public static List<Change<Contribution, ContributionEvent>> everyChange(Contribution received) {
    Decided.Forwarded forwarding =
        new Decided.Forwarded(
            NOW, "Ayuntamiento de muestra", "IMPLAN/12/2014", LocalDate.of(2014, 9, 15));
    Change<Contribution, ContributionEvent> asked =
        Questioning.ask(
            received,
            new Decided.ClarificationAsked(
                NOW,
                "¿Qué días?",
                LocalDate.of(2014, 9, 30),
                Instant.parse("2014-10-01T05:00:00Z")));
    return List.of(
        received.received(),
        received.admit(List.of("MOV"), NOW),
        received.dismiss("No corresponde.", NOW),
        received.forward(forwarding),
        Reviewing.merge(received, new Decided.Merged(NOW, "PEM-000021-3", "Piden lo mismo.")),
        Reviewing.undo(
            received.admit(List.of("MOV"), NOW).state(), _ -> true, NOW, Duration.ofMinutes(10)),
        asked,
        Questioning.answer(
            asked.state(), new Decided.Clarified(NOW.plusSeconds(60), "Los lunes.", "key", "same")),
        Questioning.lapse(
            asked.state(), new Decided.ClarificationLapsed(Instant.parse("2014-10-01T05:00:00Z"))),
        Amending.correct(
            received,
            new Correction(
                "Un solo pago", "Quisiera pagar una sola vez.", "lerdo", "MOV", null, 1, null),
            null,
            new Decided.Corrected(NOW, "key", "same")),
        received.withdraw(NOW),
        Redaction.redact(
            received,
            List.of(Passage.of(WordsField.TEXT, 0, 4, received.content())),
            "dato personal",
            NOW),
        received.admit(List.of("MOV"), NOW).state().erase(ErasureMeans.CLAVE, null, NOW),
        Removal.deleteContacts(received.admit(List.of("MOV"), NOW).state(), NOW),
        received.attach(new Attachment("1", "a.pdf", 10, "application/pdf", "ab", NOW)));
  }
}
