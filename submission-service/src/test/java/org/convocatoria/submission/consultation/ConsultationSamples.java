package org.convocatoria.submission.consultation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.submission.call.Period;
import org.convocatoria.submission.contribution.Allotted;
import org.jspecify.annotations.Nullable;

/** The consultation that the contracts' samples show, and all it goes through. */
public final class ConsultationSamples {

  static final Instant OPEN = Instant.parse("2014-10-05T16:00:00Z");
  static final Instant BEFORE = Instant.parse("2014-09-25T16:00:00Z");
  static final Instant AFTER = Instant.parse("2014-10-25T16:00:00Z");

  private ConsultationSamples() {}

  static Question question(String id, Kind kind, String... options) {
    return new Question(
        id,
        kind,
        "¿" + id + "?",
        List.of(options).stream().map(Option::named).toList(),
        false,
        null,
        null,
        null);
  }

  static Question required(Question question, @Nullable Condition when) {
    return new Question(
        question.id(),
        question.kind(),
        question.text(),
        question.options(),
        true,
        when,
        question.min(),
        question.max());
  }

  /** Two questions, of which the second is put to those who use the bus, and a statement. */
  static Questionnaire questionnaire() {
    return new Questionnaire(
        1,
        List.of(
            required(question("uso", Kind.SINGLE, "Sí", "No"), null),
            required(question("motivo", Kind.TEXT), new Condition("uso", List.of("Sí")))),
        List.of(new Statement("pago", "Un solo pago debe bastar.")));
  }

  public static Consultation consultation() {
    return new Consultation(
        "g01e2d3c4b5a69788796a5b4c3d2e1f0",
        "la-laguna-2014",
        "Consulta de muestra",
        null,
        true,
        new Period(
            OffsetDateTime.parse("2014-10-01T00:00:00-05:00"),
            OffsetDateTime.parse("2014-10-20T23:59:00-05:00"),
            null),
        List.of(questionnaire()),
        1,
        0,
        List.of(),
        null,
        true,
        BEFORE);
  }

  static Release release(String question) {
    return new Release(
        question,
        AFTER,
        List.of(new Result(1, Figure.of(61), List.of(), null)),
        new Allotted("h01e2d3c4b5a69788796a5b4c3d2e1f0", "PEM-000125-3", 125),
        AFTER);
  }

  public static List<Change<Consultation, ConsultationEvent>> changes() {
    return List.of(
        consultation().announced(),
        consultation()
            .ask(1, List.of(question("uso", Kind.SINGLE, "No", "Sí")), List.of(), true, OPEN),
        consultation()
            .revise(
                1,
                "Consulta de muestra",
                null,
                new Period(
                    consultation().period().opens(),
                    OffsetDateTime.parse("2014-10-24T23:59:00-05:00"),
                    null),
                OPEN),
        consultation().close(Instant.parse("2014-10-18T18:00:00Z")),
        consultation().counted(61),
        released());
  }

  public static Change<Consultation, ConsultationEvent> released() {
    return consultation().counted(61).state().release(List.of(release("uso")));
  }
}
