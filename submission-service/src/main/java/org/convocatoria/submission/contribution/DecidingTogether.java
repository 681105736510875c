package org.convocatoria.submission.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convocatoria.service.problem.Explanations;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.secret.Fingerprints;
import org.convocatoria.service.secret.KeyedHash;
import org.convocatoria.words.Sentence;
import org.springframework.stereotype.Service;

/** Takes one decision on several contributions at once, each for itself. */
@Service
public class DecidingTogether {

  private final JointDecisions decisions;
  private final Triage triage;
  private final Contributions contributions;
  private final Explanations explanations;
  private final KeyedHash hash;
  private final Fingerprints fingerprints;

  DecidingTogether(
      JointDecisions decisions,
      Triage triage,
      Contributions contributions,
      Explanations explanations,
      KeyedHash hash,
      Fingerprints fingerprints) {
    this.decisions = decisions;
    this.triage = triage;
    this.contributions = contributions;
    this.explanations = explanations;
    this.hash = hash;
    this.fingerprints = fingerprints;
  }

  /** A contribution on which it was not carried out, and why. */
  public record Refused(String folio, Sentence reason) {}

  /**
   * What came of it.
   *
   * @param undo under which all of it can be taken back
   * @param letters to how many contributors a letter goes
   */
  public record Outcome(String undo, List<String> done, List<Refused> refused, long letters) {}

  /**
   * Carries the decision out. The same key gives the same outcome, and goes on where an earlier
   * request broke off.
   */
  public Outcome decide(List<String> folios, Decision decision, String requestKey, String actor) {
    List<String> each = folios.stream().distinct().toList();
    JointDecision begun =
        decisions.begin(id(requestKey, actor), fingerprints.of(each, decision), each);
    return begun.refused() == null ? carryOut(begun, decision, actor) : outcome(begun);
  }

  /** What came of an earlier request under this key; empty where none was carried out. */
  public Optional<Outcome> earlier(String requestKey, String actor) {
    return decisions
        .find(id(requestKey, actor))
        .filter(each -> each.refused() != null)
        .map(this::outcome);
  }

  private String id(String requestKey, String actor) {
    return hash.id("joint-decision", actor, requestKey);
  }

  private Outcome carryOut(JointDecision begun, Decision decision, String actor) {
    List<JointDecision.Refused> refused = new ArrayList<>();
    for (String folio : begun.folios()) {
      try {
        triage.decide(folio, decision, begun.id(), actor);
      } catch (RuntimeException e) {
        refused.add(new JointDecision.Refused(folio, reason(refusal(explanations.of(e)))));
      }
    }
    return outcome(decisions.complete(begun.id(), refused));
  }

  private static String reason(ProblemException refusal) {
    Sentence said =
        refusal.errors().isEmpty() ? refusal.title() : refusal.errors().getFirst().message();
    return said instanceof Sentence.Keyed keyed ? keyed.key() : "contribution.already-decided";
  }

  /**
   * A store that is away, or an outcome that nobody knows, is no refusal: the request is repeated.
   */
  static ProblemException refusal(ProblemException problem) {
    if (problem.status().is5xxServerError()) {
      throw problem;
    }
    return problem;
  }

  private Outcome outcome(JointDecision decision) {
    return new Outcome(
        decision.id(),
        decision.done(),
        decision.refusals().stream()
            .map(each -> new Refused(each.folio(), Sentence.of(each.reason())))
            .toList(),
        contributions.with(decision.done()).stream().filter(Correspondence::isWrittenTo).count());
  }
}
