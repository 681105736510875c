package org.convocatoria.submission.forum;

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
  private final ErasureLedger ledger;

  VoicesErased(Proposals proposals, Reasons reasons, ErasureLedger ledger) {
    this.proposals = proposals;
    this.reasons = reasons;
    this.ledger = ledger;
  }

  @Override
  public void erase(Contribution contribution, ErasureLedger.Entry entry) {
    Origin origin = contribution.arrival().origin();
    if (origin != null && Provenance.of(contribution.arrival()) == Provenance.PROPOSAL) {
      proposals.takenAs(origin.id(), contribution.folio()).stream()
          .filter(each -> !each.erased())
          .forEach(each -> erase(each, entry));
    }
  }

  /** A backup may have the proposal from before there was a contribution: it is noted as well. */
  private void erase(Proposal proposal, ErasureLedger.Entry with) {
    ledger.note(
        new ErasureLedger.Entry(proposal.id(), null, with.at(), with.means(), with.asked()));
    proposals.change(proposal.id(), SYSTEM, each -> each.erase(Erasure.of(with)));
  }

  @Override
  public void eraseAgain(ErasureLedger.Entry entry) {
    Erasure as = Erasure.of(entry);
    proposals
        .find(entry.id())
        .filter(found -> !found.erased())
        .ifPresent(found -> proposals.change(found.id(), SYSTEM, each -> each.erase(as)));
    reasons
        .find(entry.id())
        .filter(found -> !found.erased())
        .ifPresent(found -> reasons.change(found.id(), SYSTEM, each -> each.erase(as)));
  }
}
