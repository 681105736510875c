package org.convocatoria.submission.consultation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.stereotype.Service;

/**
 * Finds and publishes the opinion groups of a closed consultation, from its released statements
 * only. Which person is in which group is known while they are computed, and kept nowhere.
 */
@Service
public class Grouping {

  private final Consultations consultations;
  private final Counting counting;
  private final Tallies tallies;
  private final StoredVotes votes;
  private final Clock clock;

  Grouping(
      Consultations consultations,
      Counting counting,
      Tallies tallies,
      StoredVotes votes,
      Clock clock) {
    this.consultations = consultations;
    this.counting = counting;
    this.tallies = tallies;
    this.votes = votes;
    this.clock = clock;
  }

  /** True if there may be groups to publish, as far as can be told without computing them. */
  public static boolean isReady(Consultation known) {
    return known.grouped() == null
        && known.counted() >= Opinions.FLOOR
        && known.questionnaires().stream()
            .anyMatch(each -> released(known, each).size() >= Opinions.STATEMENTS);
  }

  /**
   * The groups as they would be published now, one entry for each version with enough voters.
   *
   * @throws ProblemException 409 while it is not closed, with too few released statements or with
   *     too few voters
   */
  public List<Opinions> preview(String id) {
    Consultation known = counting.closed(id);
    List<Questionnaire> comparable =
        known.questionnaires().stream()
            .filter(each -> released(known, each).size() >= Opinions.STATEMENTS)
            .toList();
    if (comparable.isEmpty()) {
      throw ProblemException.conflict(
          "too-few-statements", "consultation.too-few-statements", Opinions.STATEMENTS);
    }
    List<Opinions> found =
        comparable.stream().flatMap(each -> grouped(known, each).stream()).toList();
    if (found.isEmpty()) {
      throw ProblemException.conflict(
          "too-few-voters", "consultation.too-few-voters", Opinions.FLOOR);
    }
    return found;
  }

  /**
   * Publishes the groups; they stay as they are then.
   *
   * @throws ProblemException as {@link #preview} does
   */
  public Grouped publish(String id, String actor) {
    Grouped before = consultations.get(id).grouped();
    if (before != null) {
      return before;
    }
    Grouped found = new Grouped(clock.instant().truncatedTo(ChronoUnit.MILLIS), preview(id));
    Grouped kept = consultations.change(id, actor, each -> each.group(found)).grouped();
    return kept == null ? found : kept;
  }

  private Optional<Opinions> grouped(Consultation known, Questionnaire asked) {
    int version = asked.version();
    if (tallies.of(known.id(), version).size() < Opinions.FLOOR) {
      return Optional.empty();
    }
    Map<String, Result> published = released(known, asked);
    List<String> statements =
        asked.statements().stream().map(Statement::id).filter(published::containsKey).toList();
    return OpinionGroups.of(
        version, votes.of(new Counting.Version(known.id(), version), statements), published);
  }

  /** The released results of the statements of this version. */
  private static Map<String, Result> released(Consultation known, Questionnaire asked) {
    Map<String, Result> released = new HashMap<>();
    for (Release release : known.releases()) {
      release.results().stream()
          .filter(each -> asked.states(release.question()) && each.version() == asked.version())
          .forEach(each -> released.put(release.question(), each));
    }
    return released;
  }
}
