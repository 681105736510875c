package org.convocatoria.plan.version;

import java.util.List;
import java.util.Optional;
import org.convocatoria.plan.answer.Answer;
import org.convocatoria.plan.answer.Answers;
import org.convocatoria.plan.evidence.Contribution;
import org.convocatoria.plan.evidence.Evidence;
import org.convocatoria.plan.evidence.Standing;
import org.convocatoria.plan.evidence.Words;
import org.convocatoria.plan.provenance.Quotation;
import org.convocatoria.plan.provenance.Source;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
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

  /** One way in which a paragraph names it, with as much of a quote as may be shown. */
  public record Use(FrozenParagraph paragraph, Source source, @Nullable String quote) {

    static Use of(FrozenParagraph paragraph, Source source, @Nullable Words said) {
      String quote = source.quote();
      return new Use(paragraph, source, quote == null ? null : new Quotation(quote).shown(said));
    }
  }

  /** Its uses in the newest version, and its answer. */
  public record Found(int version, List<Use> uses, Optional<Answer> answer) {}

  /**
   * Finds what became of the contribution. One that was withdrawn keeps the uses it had.
   *
   * @throws ProblemException where nobody outside may know that there is one (404)
   */
  public Found from(String folio) {
    Contribution contribution = evidence.contribution(folio).orElseThrow(Forward::unknown);
    Optional<Snapshot> snapshot = plan.latest(contribution.call());
    Words said = evidence.words(contribution).orElse(null);
    List<Use> uses = snapshot.map(found -> uses(found, folio, said)).orElse(List.of());
    Optional<Answer> answer = answers.find(contribution.call(), folio);
    if (contribution.standing() != Standing.ADMITTED && uses.isEmpty() && answer.isEmpty()) {
      throw unknown();
    }
    int version = snapshot.map(found -> found.version().number()).orElse(0);
    return new Found(version, uses, answer);
  }

  private static List<Use> uses(Snapshot snapshot, String folio, @Nullable Words said) {
    return snapshot.paragraphs().stream()
        .flatMap(
            paragraph ->
                paragraph.sources().stream()
                    .filter(source -> folio.equals(source.folio()))
                    .map(source -> Use.of(paragraph, source, said)))
        .toList();
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("version.unknown-folio");
  }
}
