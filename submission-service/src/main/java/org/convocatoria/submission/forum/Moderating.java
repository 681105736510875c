package org.convocatoria.submission.forum;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;

/** Takes insulting texts off a forum's page and shows a reason in their place. */
@Service
public class Moderating {

  private final Proposals proposals;
  private final Reasons reasons;
  private final Clock clock;

  Moderating(Proposals proposals, Reasons reasons, Clock clock) {
    this.proposals = proposals;
    this.reasons = reasons;
    this.clock = clock;
  }

  /** Takes a proposal off the page, with a letter to its author if there is an address. */
  public Proposal proposal(String forum, String id, String why, String actor) {
    Proposal known = proposals.get(forum, id);
    return proposals.change(known.id(), actor, each -> each.moderate(why.strip(), now()));
  }

  /** Takes a reason off the page, with a letter to its author if there is an address. */
  public Reason reason(String forum, String id, String why, String actor) {
    Reason known = reasons.get(forum, id);
    return reasons.change(known.id(), actor, each -> each.moderate(why.strip(), now()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
