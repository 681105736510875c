package org.convocatoria.submission.forum;

import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.contribution.Erasing;
import org.convocatoria.submission.contribution.Folio;
import org.springframework.stereotype.Service;

/**
 * Erases a proposal or a reason for its author, who asked the institute: nobody who writes in a
 * forum gets a clave. Reasons that others gave about an erased proposal stay.
 */
@Service
public class ErasingVoices {

  private final Proposals proposals;
  private final Reasons reasons;
  private final TakingUp takingUp;
  private final Erasing erasing;

  ErasingVoices(Proposals proposals, Reasons reasons, TakingUp takingUp, Erasing erasing) {
    this.proposals = proposals;
    this.reasons = reasons;
    this.takingUp = takingUp;
    this.erasing = erasing;
  }

  /**
   * Erases a proposal, and the contribution if one was made of it.
   *
   * @throws ProblemException 404 if there is none; 422 for a day that has not come
   */
  public Proposal proposal(String forum, String id, Erasing.Request request, String actor) {
    Proposal known = proposals.get(forum, id);
    if (known.taken() == null && !known.erased()) {
      Erasure as = noted(known, request);
      known = proposals.change(id, actor, each -> each.erase(as));
    }
    // Somebody may have taken it up meanwhile.
    if (known.taken() != null) {
      // What is promised and not made yet is made first, so that it is not made later.
      takingUp.take(forum, id, null, actor);
      erasing.byStaff(new Folio(known.taken().place().folio()), request, actor);
    }
    return proposals.get(forum, id);
  }

  /**
   * Erases a reason.
   *
   * @throws ProblemException 404 if there is none; 422 for a day that has not come
   */
  public Reason reason(String forum, String id, Erasing.Request request, String actor) {
    Reason known = reasons.get(forum, id);
    if (known.erased()) {
      return known;
    }
    Erasure as = noted(known, request);
    return reasons.change(id, actor, each -> each.erase(as));
  }

  private Erasure noted(Voice voice, Erasing.Request request) {
    return Erasure.of(erasing.noted(voice.id(), voice.call(), request));
  }
}
