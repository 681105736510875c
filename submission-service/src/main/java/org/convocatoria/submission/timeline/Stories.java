package org.convocatoria.submission.timeline;

import static com.mongodb.client.model.Filters.eq;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.convocatoria.messaging.inbox.Projections;
import org.convocatoria.submission.call.Calendar;
import org.convocatoria.submission.call.CalendarDate;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.call.Words;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Decided;
import org.springframework.stereotype.Service;

/**
 * Tells the story of a folio: its own steps, and what workshops and the plan made of it. The parts
 * are joined when somebody reads, so that none has to wait for another.
 */
@Service
public class Stories {

  /** Projection of results, by result. */
  public static final String MENTIONS = "mentions";

  /** Projection of published paragraphs, by paragraph. */
  public static final String USES = "uses";

  /** Projection of answers, by answer. */
  public static final String ANSWERS = "answers";

  /** Projection of the words of answers, by answer. */
  public static final String ANSWER_TEXTS = "answerTexts";

  private final Projections projections;
  private final Calls calls;
  private final Calendar calendar;

  Stories(Projections projections, Calls calls, Calendar calendar) {
    this.calendar = calendar;
    this.projections = projections;
    this.calls = calls;
    projections.index(MENTIONS, "cites");
    projections.index(USES, "sources.folio");
  }

  /** The story so far. */
  public Story of(Contribution contribution) {
    Call call = calls.of(contribution.call());
    List<Step> steps = new ArrayList<>(own(contribution, call));
    mentions(contribution, call).forEach(steps::add);
    List<Use> uses = projections.find(USES, Use.class, eq("sources.folio", contribution.folio()));
    uses.forEach(use -> steps.add(cited(use, contribution.folio())));
    Optional<Answer> answer = answer(contribution);
    answer.ifPresent(given -> steps.add(answered(contribution, given)));
    steps.sort(Comparator.comparing(Step::at));
    return new Story(state(contribution, uses, answer), steps);
  }

  static String state(Contribution c, List<Use> uses, Optional<Answer> answer) {
    boolean used =
        uses.stream()
            .flatMap(use -> use.sources().stream())
            .anyMatch(s -> s.folio().equals(c.folio()) && !s.type().equals("contradicts"));
    if (!c.isPublic()) {
      return c.status().wire();
    }
    return used ? "cited" : answer.map(Answer::answer).orElse(c.status().wire());
  }

  private static List<Step> own(Contribution c, Call call) {
    List<Step> steps = new ArrayList<>();
    steps.add(
        step(
            c.arrival().at(),
            "received",
            c.arrival().byStaff()
                ? new Words(
                    "El instituto recibió esta aportación y la registró.",
                    "The institute received this contribution and registered it.")
                : new Words("Recibimos su aportación.", "We received your contribution.")));
    c.decisions().forEach(decided -> steps.add(decided(decided, call)));
    return steps;
  }

  /** One step for each decision, so that a later one changes nothing that was told before. */
  private static Step decided(Decided decided, Call call) {
    return switch (decided) {
      case Decided.Admitted(Instant at, List<String> tables) ->
          step(
              at,
              "admitted",
              new Words(
                  (tables.size() == 1 ? "Pasó a la mesa " : "Pasó a las mesas ")
                      + names(tables, call, true)
                      + ".",
                  (tables.size() == 1 ? "It went to the table " : "It went to the tables ")
                      + names(tables, call, false)
                      + "."));
      case Decided.NotAdmitted(Instant at, String reason) ->
          step(
              at,
              "notAdmitted",
              new Words("No fue admitida: " + reason, "It was not admitted: " + reason));
      case Decided.Forwarded(Instant at, String authority, String reference, var _) ->
          step(
              at,
              "forwarded",
              new Words(
                  "La enviamos a "
                      + authority
                      + ", que es la autoridad que puede atenderla (oficio "
                      + reference
                      + ").",
                  "We forwarded it to "
                      + authority
                      + ", the authority that can act on it (letter "
                      + reference
                      + ")."));
      case Decided.Withdrawn(Instant at) ->
          step(
              at,
              "withdrawn",
              new Words("La retiró quien la presentó.", "Withdrawn by its contributor."));
    };
  }

  private static String names(List<String> tables, Call call, boolean spanish) {
    return tables.stream()
        .flatMap(id -> call.table(id).stream())
        .map(table -> spanish ? table.name().es() : table.name().en())
        .collect(Collectors.joining(", "));
  }

  private List<Step> mentions(Contribution c, Call call) {
    List<Mention> mentions = projections.find(MENTIONS, Mention.class, eq("cites", c.folio()));
    List<CalendarDate> dates = mentions.isEmpty() ? List.of() : calendar.of(call);
    return mentions.stream()
        .map(
            mention -> {
              Words workshop =
                  dates.stream()
                      .filter(date -> date.id().equals(mention.workshop()))
                      .map(CalendarDate::name)
                      .findFirst()
                      .orElse(new Words(mention.workshop(), mention.workshop()));
              return new Step(
                  mention.at(),
                  "discussed",
                  new Words(
                      "La mesa la tomó en cuenta en su resultado "
                          + mention.number()
                          + ", en «"
                          + workshop.es()
                          + "».",
                      "The table drew on it in its result "
                          + mention.number()
                          + ", at “"
                          + workshop.en()
                          + "”."),
                  List.of(new Step.Link("workshop", "/talleres/" + mention.workshop())));
            })
        .toList();
  }

  private static Step cited(Use use, String folio) {
    boolean against =
        use.sources().stream()
            .filter(s -> s.folio().equals(folio))
            .allMatch(s -> s.type().equals("contradicts"));
    String where = " §" + use.number();
    Words words =
        against
            ? new Words(
                "El plan la menciona como postura contraria en el párrafo"
                    + where
                    + " (versión "
                    + use.version()
                    + ").",
                "The plan mentions it as an opposing view in paragraph"
                    + where
                    + " (version "
                    + use.version()
                    + ").")
            : new Words(
                "Citada en el párrafo" + where + " del plan, versión " + use.version() + ".",
                "Cited in paragraph" + where + " of the plan, version " + use.version() + ".");
    return new Step(
        use.at(),
        against ? "contradicts" : "cited",
        words,
        List.of(new Step.Link("paragraph", "/plan/parrafos/" + use.paragraphId())));
  }

  private Optional<Answer> answer(Contribution c) {
    return projections.find(ANSWERS, Answer.class, answerId(c));
  }

  private Step answered(Contribution c, Answer answer) {
    String reason =
        projections
            .find(ANSWER_TEXTS, AnswerText.class, answerId(c))
            .map(text -> " " + text.text())
            .orElse("");
    Words words =
        switch (answer.answer()) {
          case "notAccepted" ->
              new Words("Considerada, no aceptada." + reason, "Considered, not accepted." + reason);
          case "forwarded" ->
              new Words(
                  "Enviada a otra autoridad." + reason, "Sent to another authority." + reason);
          case "underStudy" ->
              new Words(
                  "En estudio, respuesta antes del " + answer.day().es() + "." + reason,
                  "Under study, answer by " + answer.day().en() + "." + reason);
          default ->
              new Words(
                  "No incluida en esta versión." + reason,
                  "Not included in this version." + reason);
        };
    return step(answer.at(), answer.answer(), words);
  }

  static String answerId(Contribution c) {
    return c.call() + ":answer:" + c.folio();
  }

  private static Step step(java.time.Instant at, String what, Words words) {
    return new Step(at, what, words, List.of());
  }
}
