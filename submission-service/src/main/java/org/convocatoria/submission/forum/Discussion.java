package org.convocatoria.submission.forum;

import java.time.Instant;
import java.util.List;
import org.convocatoria.submission.call.Phase;
import org.jspecify.annotations.Nullable;

/**
 * A forum with a page of its proposals, the oldest first, as it stands at one moment.
 *
 * @param next the proposal after which the next page begins; null on the last page
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

  /** True while proposals and reasons are taken. */
  public boolean open() {
    return phase == Phase.OPEN;
  }

  /** True once the online side is closed and reasons are counted. */
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

    /** The number of reasons for it that are shown. */
    public long countFor() {
      return shown(inFavour);
    }

    /** The number of reasons against it that are shown. */
    public long countAgainst() {
      return shown(against);
    }

    private static long shown(List<Reason> reasons) {
      return reasons.stream().filter(each -> !each.removed()).count();
    }
  }
}
