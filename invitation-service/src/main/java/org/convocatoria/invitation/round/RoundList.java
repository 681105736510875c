package org.convocatoria.invitation.round;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.invitation.workshop.Workshop;
import org.convocatoria.invitation.workshop.Workshops;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the rounds that a caller may see, by what they wait for. */
@Component
public class RoundList {

  private static final int PAGE = 50;

  private final Rounds rounds;
  private final RoundViews views;
  private final Workshops workshops;
  private final Clock clock;

  RoundList(Rounds rounds, RoundViews views, Workshops workshops, Clock clock) {
    this.rounds = rounds;
    this.views = views;
    this.workshops = workshops;
    this.clock = clock;
  }

  /** The next step of a round: approval of its list, replies, or nothing more. */
  public enum Stage {
    DRAFT,
    AWAITING,
    OVER;

    /** The word in addresses. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * Some rounds, newest first.
   *
   * @param next where the list goes on, if it does
   * @param counts of all, by stage
   * @param total how many are of the chosen stage
   */
  public record Page(
      List<RoundView> items, @Nullable String next, Map<String, Integer> counts, int total) {}

  /**
   * The rounds of a workshop, a table and a stage; what is empty does not matter.
   *
   * @throws ProblemException for a place that is none (422)
   */
  public Page page(String workshop, String table, String stage, String from, Caller caller) {
    List<Round> all = visible(workshop, table, caller);
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Stage each : Stage.values()) {
      counts.put(each.word(), (int) all.stream().filter(r -> stage(r) == each).count());
    }
    List<Round> some =
        all.stream().filter(r -> stage.isEmpty() || stage(r).word().equals(stage)).toList();
    int begin = Math.min(place(from), some.size());
    int end = Math.min(begin + PAGE, some.size());
    return new Page(
        views.summaries(some.subList(begin, end)),
        end < some.size() ? String.valueOf(end) : null,
        counts,
        some.size());
  }

  /** All the rounds that a caller may see, newest first. */
  public List<Round> visible(String workshop, String table, Caller caller) {
    return rounds.newest(orNull(workshop), orNull(table), 0).stream()
        .filter(each -> caller.hasTable(each.table()))
        .toList();
  }

  /** The rounds whose list can still be approved. */
  public List<Round> toApprove(Caller caller) {
    return visible("", "", caller).stream()
        .filter(each -> stage(each) == Stage.DRAFT && leavesTime(each) && takesPlace(each))
        .toList();
  }

  /** The rounds with replies that are missing and can still be given. */
  public List<RoundView> awaiting(Caller caller) {
    List<Round> open =
        visible("", "", caller).stream().filter(each -> stage(each) == Stage.AWAITING).toList();
    return views.summaries(open).stream().filter(each -> each.numbers().pending() > 0).toList();
  }

  private Stage stage(Round round) {
    if (round.status() == RoundStatus.DRAFT) {
      return Stage.DRAFT;
    }
    return leavesTime(round) ? Stage.AWAITING : Stage.OVER;
  }

  private boolean leavesTime(Round round) {
    Instant now = clock.instant();
    return round.deadline().toInstant().isAfter(now);
  }

  private boolean takesPlace(Round round) {
    return workshops.find(round.call(), round.workshop()).filter(Workshop::cancelled).isEmpty();
  }

  private static int place(String from) {
    try {
      return from.isEmpty() ? 0 : Integer.parseUnsignedInt(from);
    } catch (NumberFormatException _) {
      throw ProblemException.invalid("cursor", "problem.no-such-place");
    }
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
