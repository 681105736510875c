package org.convocatoria.plan.version;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /**
   * One way in which a paragraph names it, or the one that stands for it, with as much of a quote
   * as may be shown.
   */
  public record Use(FrozenParagraph paragraph, Source source, @Nullable String quote) {

    static Use of(FrozenParagraph paragraph, Source source, @Nullable Words said) {
      String quote = source.quote();
      return new Use(paragraph, source, quote == null ? null : new Quotation(quote).shown(said));
    }
  }

  /** Its uses in the newest version, and its answer. */
  public record Found(int version, List<Use> uses, Optional<Answer> answer) {}

  /**
   * Finds what became of the contribution. One that was withdrawn keeps the uses it had; one that
   * was merged has those of the one that stands for it, too.
   *
   * @throws ProblemException where nobody outside may know that there is one (404)
   */
  public Found from(String folio) {
    Contribution contribution = evidence.contribution(folio).orElseThrow(Forward::unknown);
    Contribution end = endOf(contribution);
    Optional<Snapshot> snapshot = plan.latest(contribution.call());
    List<Use> uses =
        snapshot.map(found -> uses(found, List.of(contribution, end))).orElse(List.of());
    Optional<Answer> answer =
        answers
            .find(contribution.call(), folio)
            .or(() -> answers.find(contribution.call(), end.folio()));
    boolean isNotOwed =
        switch (contribution.standing()) {
          case ADMITTED, MERGED -> false;
          case IN_REVIEW, SETTLED -> true;
        };
    if (wasNeverPublic(contribution) || (isNotOwed && uses.isEmpty() && answer.isEmpty())) {
      throw unknown();
    }
    return new Found(snapshot.map(found -> found.version().number()).orElse(0), uses, answer);
  }

  /** Merged before it was admitted: only its owner knows of it, who reads the same in its story. */
  private static boolean wasNeverPublic(Contribution contribution) {
    return contribution.standing() == Standing.MERGED && contribution.tables().isEmpty();
  }

  private Contribution endOf(Contribution contribution) {
    return contribution.standing() == Standing.MERGED
        ? evidence
            .standingFor(List.of(contribution))
            .getOrDefault(contribution.folio(), contribution)
        : contribution;
  }

  private List<Use> uses(Snapshot snapshot, List<Contribution> named) {
    Map<String, Optional<Words>> said = new HashMap<>();
    named.forEach(each -> said.put(each.folio(), evidence.words(each)));
    return snapshot.paragraphs().stream()
        .flatMap(
            paragraph ->
                paragraph.sources().stream()
                    .filter(source -> said.containsKey(source.folio()))
                    .map(
                        source ->
                            Use.of(
                                paragraph,
                                source,
                                said.getOrDefault(source.folio(), Optional.empty()).orElse(null))))
        .toList();
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("version.unknown-folio");
  }
}
