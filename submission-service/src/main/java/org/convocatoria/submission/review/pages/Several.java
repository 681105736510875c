package org.convocatoria.submission.review.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.convocatoria.pages.form.Correction;
import org.convocatoria.service.page.Forms;
import org.convocatoria.service.problem.Explanations;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.DecidingTogether;
import org.convocatoria.submission.contribution.Registry;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Carries a decision out on contribution after contribution, and tells which of them it met. */
@Component
class Several {

  private final Registry registry;
  private final Explanations explanations;
  private final Forms forms;
  private final MessageSource words;

  Several(Registry registry, Explanations explanations, Forms forms, MessageSource words) {
    this.words = words;
    this.forms = forms;
    this.registry = registry;
    this.explanations = explanations;
  }

  /** A contribution on which it was not carried out, and why. */
  record Failed(String folio, String reason, HttpStatus status) {

    /** The reason as the page tells it, with a link to the contribution. */
    Correction correction() {
      return new Correction("elegidas", folio + ": " + reason, "#elegida-" + folio);
    }
  }

  /**
   * The outcome for all.
   *
   * @param undo by which it can be taken back; empty where it cannot
   */
  record Outcome(long went, long letters, List<Failed> failed, String undo) {

    static Outcome of(DecidingTogether.Outcome decided, Several several) {
      return new Outcome(
          decided.done().size(),
          decided.letters(),
          decided.refused().stream().map(several::failed).toList(),
          decided.undo());
    }
  }

  /** The outcome of this change for each of these folios. */
  Outcome each(List<String> folios, Function<Contribution, Contribution> change) {
    long went = 0;
    long letters = 0;
    List<Failed> failed = new ArrayList<>();
    for (String folio : folios) {
      try {
        Contribution before = registry.mustFind(folio);
        letters += new DecisionNotices.Decided(before, change.apply(before)).letter() ? 1 : 0;
        went++;
      } catch (RuntimeException e) {
        failed.add(failed(folio, explanations.of(e)));
      }
    }
    return new Outcome(went, letters, failed, "");
  }

  private Failed failed(DecidingTogether.Refused refused) {
    String reason = refused.reason().in(LocaleContextHolder.getLocale(), words);
    return new Failed(refused.folio(), reason, HttpStatus.CONFLICT);
  }

  private Failed failed(String folio, ProblemException problem) {
    return new Failed(folio, forms.refusal(problem).first(), problem.status());
  }
}
