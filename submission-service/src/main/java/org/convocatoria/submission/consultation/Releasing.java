package org.convocatoria.submission.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.contribution.Content;
import org.convocatoria.submission.contribution.Contributor;
import org.convocatoria.submission.contribution.Origin;
import org.convocatoria.submission.contribution.Owing;
import org.convocatoria.submission.contribution.Yielded;
import org.convocatoria.submission.contribution.Yielding;
import org.springframework.stereotype.Service;

/**
 * Publishes the results of a closed consultation question by question, as staff decide. Each
 * released question becomes a contribution, so that the plan can cite it.
 */
@Service
public class Releasing implements Owing {

  private static final String SYSTEM = "system";

  private final Calls calls;
  private final Consultations consultations;
  private final Tallies tallies;
  private final Counting counting;
  private final ResultText text;
  private final Yielding yielding;
  private final Clock clock;

  Releasing(
      Calls calls,
      Consultations consultations,
      Tallies tallies,
      Counting counting,
      ResultText text,
      Yielding yielding,
      Clock clock) {
    this.calls = calls;
    this.consultations = consultations;
    this.tallies = tallies;
    this.counting = counting;
    this.text = text;
    this.yielding = yielding;
    this.clock = clock;
  }

  /**
   * Releases the results of these questions and statements; earlier releases stay unchanged.
   *
   * @throws ProblemException 409 while it is not closed, 422 if there is no such question, or of
   *     one no number may be published
   */
  public Consultation release(String id, List<String> questions, String actor) {
    Consultation known = counting.closed(id);
    mustBeAsked(known, questions);
    List<String> fresh =
        questions.stream().distinct().filter(each -> known.release(each).isEmpty()).toList();
    Map<String, List<Result>> results = results(known, Set.copyOf(fresh));
    mustShowSomething(known, questions, results);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<Release> releases =
        fresh.stream()
            .map(
                question ->
                    new Release(
                        question,
                        now,
                        results.getOrDefault(question, List.of()),
                        yielding.allot(known.call(), origin(known), question),
                        now))
            .toList();
    Consultation after = consultations.change(id, actor, each -> each.release(releases));
    after.releases().stream()
        .filter(each -> fresh.contains(each.question()))
        .forEach(each -> make(after, each, actor));
    return consultations.get(id);
  }

  /**
   * Checks that these questions may be released, without releasing them.
   *
   * @return their wordings
   * @throws ProblemException as {@link #release} does
   */
  public List<String> wordings(String id, List<String> questions) {
    Consultation known = counting.closed(id);
    mustBeAsked(known, questions);
    mustShowSomething(known, questions, results(known, Set.copyOf(questions)));
    return questions.stream().flatMap(each -> wording(known, each).stream()).toList();
  }

  /**
   * The results as they would be released now, by question.
   *
   * @throws ProblemException 409 while it is not closed
   */
  public Map<String, List<Result>> preview(String id) {
    Consultation known = counting.closed(id);
    Set<String> left =
        new HashSet<>(known.questionnaires().stream().flatMap(Questionnaire::ids).toList());
    known.releases().forEach(each -> left.remove(each.question()));
    return results(known, left);
  }

  @Override
  public void settle(Instant promisedBefore) {
    for (Consultation known : consultations.owing(promisedBefore)) {
      known.releases().stream()
          .filter(each -> each.owedAt() != null && !each.owedAt().isAfter(promisedBefore))
          .forEach(each -> make(known, each, SYSTEM));
    }
  }

  private static void mustBeAsked(Consultation known, List<String> questions) {
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      String question = questions.get(i);
      if (known.questionnaires().stream().noneMatch(each -> each.asks(question))) {
        errors.add(FieldError.of("questions." + i, "consultation.no-question", question));
      }
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }

  /** Refuses results whose contribution would say nothing. */
  private static void mustShowSomething(
      Consultation known, List<String> questions, Map<String, List<Result>> results) {
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      String question = questions.get(i);
      if (known.release(question).isEmpty()
          && results.getOrDefault(question, List.of()).stream().allMatch(Result::showsNothing)) {
        String asked = wording(known, question).orElse(question);
        errors.add(FieldError.of("questions." + i, "consultation.nothing-to-show", asked));
      }
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }

  private Map<String, List<Result>> results(Consultation known, Set<String> wanted) {
    Map<String, List<Result>> all = new HashMap<>();
    for (Questionnaire asked : known.questionnaires()) {
      Tally tally = tallies.of(known.id(), asked.version());
      if (tally.size() > 0 || known.questionnaires().size() == 1) {
        new Results(asked, tally, published(known, asked.version()))
            .of(wanted)
            .forEach(
                (question, result) ->
                    all.computeIfAbsent(question, _ -> new ArrayList<>()).add(result));
      }
    }
    return all;
  }

  private static Map<String, Result> published(Consultation known, int version) {
    Map<String, Result> published = new HashMap<>();
    for (Release release : known.releases()) {
      release.results().stream()
          .filter(each -> each.version() == version)
          .forEach(each -> published.put(release.question(), each));
    }
    return published;
  }

  private void make(Consultation known, Release release, String actor) {
    Call call = calls.of(known.call());
    Call.Form form = call.formOf(Consultation.ORIGIN);
    ResultText.Words words = text.of(known, release);
    Content content =
        new Content(
            Objects.requireNonNull(form.matter()),
            form.id(),
            null,
            null,
            words.title(),
            words.text(),
            null,
            null);
    yielding.make(
        release.place(),
        new Yielded(
            call.id(),
            origin(known),
            content,
            new Contributor("citizen", null, null, null, null, null, false),
            List.of(),
            "web",
            true,
            "es",
            known.sample(),
            List.of()),
        actor);
    consultations.change(known.id(), actor, each -> each.yielded(release.question()));
  }

  /** The wording of the question or statement with this id, in the last version that has it. */
  static Optional<String> wording(Consultation known, String id) {
    return known.questionnaires().reversed().stream()
        .flatMap(each -> wording(each, id).stream())
        .findFirst();
  }

  /** The wording of the question or statement with this id in this version. */
  static Optional<String> wording(Questionnaire asked, String id) {
    return asked
        .question(id)
        .map(Question::text)
        .or(() -> asked.statement(id).map(Statement::text));
  }

  private static Origin origin(Consultation known) {
    return Origin.of(Consultation.ORIGIN, known.id());
  }
}
