package org.convocatoria.plan.version;

import java.util.List;
import java.util.Optional;
import org.convocatoria.plan.answer.Answer;
import org.convocatoria.plan.answer.Answers;
import org.convocatoria.plan.evidence.Contribution;
import org.convocatoria.plan.evidence.Evidence;
import org.convocatoria.plan.evidence.Standing;
import org.convocatoria.plan.provenance.Source;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.stereotype.Component;

/** From a contribution forward to where it ended up. */
@Component
public class Forward {

  private final Evidence evidence;
  private final Answers answers;
  private final PublishedPlan plan;

  Forward(Evidence evidence, Answers answers, PublishedPlan plan) {
    this.evidence = evidence;
    this.answers = answers;
    this.plan = plan;
  }

  /** One way in which a paragraph names it. */
  public record Use(FrozenParagraph paragraph, Source source) {}

  /** Its uses in the newest version, whether its words may be shown, and its answer. */
  public record Found(int version, List<Use> uses, boolean mayBeQuoted, Optional<Answer> answer) {}

  /**
   * Finds what became of the contribution. One that was withdrawn keeps the uses it had.
   *
   * @throws ProblemException where nobody outside may know that there is one (404)
   */
  public Found from(String folio) {
    Contribution contribution = evidence.contribution(folio).orElseThrow(Forward::unknown);
    Optional<Snapshot> snapshot = plan.latest(contribution.call());
    List<Use> uses = snapshot.map(found -> uses(found, folio)).orElse(List.of());
    Optional<Answer> answer = answers.find(contribution.call(), folio);
    if (contribution.standing() != Standing.ADMITTED && uses.isEmpty() && answer.isEmpty()) {
      throw unknown();
    }
    boolean mayBeQuoted = evidence.words(contribution).isPresent();
    int version = snapshot.map(found -> found.version().number()).orElse(0);
    return new Found(version, uses, mayBeQuoted, answer);
  }

  private static List<Use> uses(Snapshot snapshot, String folio) {
    return snapshot.paragraphs().stream()
        .flatMap(
            paragraph ->
                paragraph.sources().stream()
                    .filter(source -> folio.equals(source.folio()))
                    .map(source -> new Use(paragraph, source)))
        .toList();
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("version.unknown-folio");
  }
}
