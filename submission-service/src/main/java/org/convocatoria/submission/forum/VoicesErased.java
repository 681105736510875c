package org.convocatoria.submission.forum;

import java.time.Instant;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.ErasedWith;
import org.convocatoria.submission.contribution.ErasureLedger;
import org.convocatoria.submission.contribution.Origin;
import org.convocatoria.submission.contribution.Provenance;
import org.springframework.stereotype.Component;

/** Erases a proposal with the contribution made of it, and once more after a restore. */
@Component
class VoicesErased implements ErasedWith {

  private static final String SYSTEM = "system";

  private final Proposals proposals;
  private final Reasons reasons;

  VoicesErased(Proposals proposals, Reasons reasons) {
    this.proposals = proposals;
    this.reasons = reasons;
  }

  @Override
  public void erase(Contribution contribution, Instant now) {
    Origin origin = contribution.arrival().origin();
    if (origin != null && Provenance.of(contribution.arrival()) == Provenance.PROPOSAL) {
      Erasure with = new Erasure(now, null, null);
      proposals
          .takenAs(origin.id(), contribution.folio())
          .forEach(each -> proposals.change(each.id(), SYSTEM, it -> it.erase(with)));
    }
  }

  @Override
  public void eraseAgain(ErasureLedger.Entry entry) {
    Erasure as = new Erasure(entry.at(), entry.means(), entry.asked());
    if (proposals.has(entry.id())) {
      proposals.change(entry.id(), SYSTEM, each -> each.erase(as));
    } else if (reasons.has(entry.id())) {
      reasons.change(entry.id(), SYSTEM, each -> each.erase(as));
    }
  }
}
