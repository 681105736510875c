package org.convocatoria.submission.review.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.convocatoria.pages.form.Correction;
import org.convocatoria.service.page.Forms;
import org.convocatoria.service.problem.Explanations;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Registry;
import org.convocatoria.submission.contribution.UnknownFolioException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Carries a decision out on contribution after contribution, and tells which of them it met. */
@Component
class Several {

  private final Registry registry;
  private final Explanations explanations;
  private final Forms forms;

  Several(Registry registry, Explanations explanations, Forms forms) {
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

  /** The outcome for all. */
  record Outcome(List<DecisionNotices.Decided> went, List<Failed> failed) {

    /** For how many a letter was queued. */
    long letters() {
      return went.stream().filter(DecisionNotices.Decided::letter).count();
    }
  }

  /** The outcome of this decision for each of these folios. */
  Outcome each(List<String> folios, Function<Contribution, Contribution> decision) {
    List<DecisionNotices.Decided> went = new ArrayList<>();
    List<Failed> failed = new ArrayList<>();
    for (String folio : folios) {
      try {
        Contribution before =
            registry.find(folio).orElseThrow(() -> new UnknownFolioException(folio));
        went.add(new DecisionNotices.Decided(before, decision.apply(before)));
      } catch (RuntimeException e) {
        failed.add(failed(folio, explanations.of(e)));
      }
    }
    return new Outcome(went, failed);
  }

  private Failed failed(String folio, ProblemException problem) {
    return new Failed(folio, forms.refusal(problem).first(), problem.status());
  }
}
