package org.convocatoria.submission.timeline;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Sorts;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.convocatoria.messaging.inbox.Projections;
import org.convocatoria.submission.contribution.Contribution;
import org.springframework.stereotype.Service;

/** Tells what the plan made of contributions, from what it has published. */
@Service
public class PublishedOutcomes {

  /** Projection of the words of published paragraphs, by paragraph. */
  public static final String PARAGRAPH_TEXTS = "paragraphTexts";

  /** Projection of the plan's versions. */
  public static final String VERSIONS = "planVersions";

  private final Projections projections;

  PublishedOutcomes(Projections projections) {
    this.projections = projections;
  }

  /** Where this contribution ended up so far. */
  public Outcome of(Contribution contribution) {
    String folio = contribution.folio();
    List<Use> uses = projections.find(Stories.USES, Use.class, eq("sources.folio", folio));
    List<Outcome.Cited> cited =
        uses.stream()
            .sorted(Comparator.comparing(Use::at).thenComparing(Use::number))
            .flatMap(use -> cited(use, folio))
            .toList();
    return new Outcome(cited, answer(contribution));
  }

  /** Where each of these stands, in one word, by folio. */
  public Map<String, String> states(List<Contribution> contributions) {
    List<String> folios = contributions.stream().map(Contribution::folio).toList();
    List<Use> uses = projections.find(Stories.USES, Use.class, in("sources.folio", folios));
    List<String> ids = contributions.stream().map(Stories::answerId).toList();
    List<Answer> answers = projections.find(Stories.ANSWERS, Answer.class, in("_id", ids));
    Map<String, String> states = new HashMap<>();
    for (Contribution each : contributions) {
      Optional<Answer> answer =
          answers.stream().filter(given -> given.folio().equals(each.folio())).findFirst();
      states.put(each.folio(), Stories.state(each, uses, answer));
    }
    return states;
  }

  /** The latest version of the plan that is out. */
  public Optional<PublishedVersion> latest(String call) {
    return projections
        .find(VERSIONS, PublishedVersion.class, eq("call", call), Sorts.descending("version"), 1)
        .stream()
        .findFirst();
  }

  private Stream<Outcome.Cited> cited(Use use, String folio) {
    String text =
        projections
            .find(PARAGRAPH_TEXTS, ParagraphText.class, use.paragraphId())
            .map(ParagraphText::text)
            .orElse("");
    return use.sources().stream()
        .filter(source -> source.folio().equals(folio))
        .map(Use.Source::type)
        .distinct()
        .map(type -> new Outcome.Cited(use.paragraphId(), use.number(), use.version(), type, text));
  }

  private Optional<Outcome.Answered> answer(Contribution contribution) {
    String id = Stories.answerId(contribution);
    return projections
        .find(Stories.ANSWERS, Answer.class, id)
        .map(
            given ->
                new Outcome.Answered(
                    given,
                    projections
                        .find(Stories.ANSWER_TEXTS, AnswerText.class, id)
                        .map(AnswerText::text)
                        .orElse("")));
  }
}
