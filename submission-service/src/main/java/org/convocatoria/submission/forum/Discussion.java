package org.convocatoria.submission.forum;

import java.time.Instant;
import java.util.List;
import org.convocatoria.submission.call.Phase;
import org.jspecify.annotations.Nullable;

/**
 * A forum and what was said in it, as it stands at one moment: a part of its proposals, the oldest
 * first.
 *
 * @param next the proposal after which the next part begins; null where this is the last one
 */
public record Discussion(
    Forum forum, Phase phase, List<Discussed> proposals, @Nullable String next) {

  /** Copies the list. */
  public Discussion {
    proposals = List.copyOf(proposals);
  }

  static Discussion of(Forum forum, Proposals.Part part, List<Reason> reasons, Instant now) {
    return new Discussion(
        forum,
        forum.phase(now),
        part.items().stream().map(each -> Discussed.of(each, reasons)).toList(),
        part.next());
  }

  /** Whether proposals and reasons are taken. */
  public boolean open() {
    return phase == Phase.OPEN;
  }

  /** Whether reasons are counted: only once nothing more can be said. */
  public boolean counted() {
    return phase == Phase.CLOSED;
  }

  /** A proposal and the reasons given about it, the oldest first. */
  public record Discussed(Proposal proposal, List<Reason> inFavour, List<Reason> against) {

    static Discussed of(Proposal proposal, List<Reason> all) {
      List<Reason> own =
          all.stream().filter(each -> each.proposal().equals(proposal.id())).toList();
      return new Discussed(proposal, on(Side.FOR, own), on(Side.AGAINST, own));
    }

    private static List<Reason> on(Side side, List<Reason> all) {
      return all.stream().filter(each -> each.side() == side).toList();
    }

    /** How many reasons for it are shown. */
    public long countFor() {
      return shown(inFavour);
    }

    /** How many reasons against it are shown. */
    public long countAgainst() {
      return shown(against);
    }

    private static long shown(List<Reason> reasons) {
      return reasons.stream().filter(each -> !each.removed()).count();
    }
  }
}
