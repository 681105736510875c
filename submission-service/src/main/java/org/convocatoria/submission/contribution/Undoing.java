package org.convocatoria.submission.contribution;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convocatoria.service.problem.Explanations;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Takes decisions of the review back while no letter about them has left. */
@Service
public class Undoing {

  /** A single decision: its contribution's folio, and which of its decisions it is. */
  private static final Pattern SINGLE = Pattern.compile("(.{1,40})\\.(\\d{1,4})");

  private final Contributions contributions;
  private final JointDecisions joint;
  private final Explanations explanations;
  private final Clock clock;
  private final Duration wait;

  Undoing(
      Contributions contributions,
      JointDecisions joint,
      Explanations explanations,
      Clock clock,
      @Value("${convocatoria.submission.letters-wait}") Duration wait) {
    this.contributions = contributions;
    this.joint = joint;
    this.explanations = explanations;
    this.clock = clock;
    this.wait = wait;
  }

  /**
   * A decision, or several that were taken at once, that can still be taken back.
   *
   * @param id by which it is taken back
   * @param until before when
   */
  public record Undoable(String id, List<String> folios, Instant until) {

    /** The whole minutes that are left, and one more for those that are not whole. */
    public long minutesFrom(Instant now) {
      return Math.max(1, (Duration.between(now, until).toSeconds() + 59) / 60);
    }
  }

  /** The contributions that stand as before, and those that do not, with the reason. */
  public record Outcome(List<String> done, List<DecidingTogether.Refused> refused) {}

  /** What is meant: these contributions, and the decision that is meant on each. */
  private record Meant(List<String> folios, Finder decision) {}

  /** Finds the decision that is meant on a contribution. */
  private interface Finder {
    Predicate<Decided> on(Contribution c);
  }

  /**
   * Takes back what this id stands for; asking twice changes nothing.
   *
   * @throws ProblemException 404 where it stands for nothing; 409 where nothing of it can be taken
   *     back, because its letters have left or something else was decided since
   */
  public Outcome undo(String id, String actor) {
    Meant meant = meant(id).orElseThrow(() -> ProblemException.notFound("contribution.no-undo"));
    List<String> done = new ArrayList<>();
    List<DecidingTogether.Refused> refused = new ArrayList<>();
    ProblemException last = null;
    for (String folio : meant.folios()) {
      try {
        contributions.change(
            new Folio(folio), actor, c -> Reviewing.undo(c, meant.decision().on(c), now(), wait));
        done.add(folio);
      } catch (RuntimeException e) {
        last = DecidingTogether.refusal(explanations.of(e));
        refused.add(new DecidingTogether.Refused(folio, last.title()));
      }
    }
    if (done.isEmpty() && last != null) {
      throw last;
    }
    return new Outcome(done, refused);
  }

  /** What this id stands for, while any of it can be taken back. */
  public Optional<Undoable> find(String id) {
    return meant(id)
        .flatMap(
            meant -> {
              List<Undoable> open =
                  contributions.with(meant.folios()).stream()
                      .filter(c -> last(c, meant.decision().on(c)))
                      .flatMap(c -> of(c).stream())
                      .toList();
              return open.stream()
                  .map(Undoable::until)
                  .min(Instant::compareTo)
                  .map(
                      until ->
                          new Undoable(
                              id, open.stream().flatMap(u -> u.folios().stream()).toList(), until));
            });
  }

  /** The last decision on a contribution by itself, while it can be taken back. */
  public Optional<Undoable> of(Contribution c) {
    Decided.Reviewed last = Reviewing.last(c);
    if (last == null) {
      return Optional.empty();
    }
    Instant until = Reviewing.undoUntil(c, last, wait);
    return clock.instant().isBefore(until)
        ? Optional.of(new Undoable(idOf(c), List.of(c.folio()), until))
        : Optional.empty();
  }

  /** The id of the last thing that was decided on a contribution. */
  private static String idOf(Contribution c) {
    return c.folio() + "." + c.decisions().size();
  }

  private static boolean last(Contribution c, Predicate<Decided> meant) {
    Decided.Reviewed last = Reviewing.last(c);
    return last != null && meant.test(last);
  }

  private Optional<Meant> meant(String id) {
    Matcher single = SINGLE.matcher(id);
    return single.matches()
        ? single(single.group(1), Integer.parseInt(single.group(2)))
        : joint(id);
  }

  private Optional<Meant> single(String folio, int number) {
    return Folio.parse(folio)
        .flatMap(contributions::find)
        .filter(c -> number >= 1 && number <= c.decisions().size())
        .filter(c -> c.decisions().get(number - 1) instanceof Decided.Reviewed)
        .map(c -> new Meant(List.of(c.folio()), now -> now.decisions().get(number - 1)::equals));
  }

  private Optional<Meant> joint(String id) {
    Predicate<Decided> part =
        each -> each instanceof Decided.Reviewed reviewed && id.equals(reviewed.batch());
    return joint
        .find(id)
        .map(
            found ->
                new Meant(
                    contributions.with(found.done()).stream()
                        .filter(c -> c.decisions().stream().anyMatch(part))
                        .map(Contribution::folio)
                        .toList(),
                    _ -> part));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
