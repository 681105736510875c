package org.convocatoria.submission.contribution;

import java.util.List;
import org.convocatoria.messaging.outbox.Change;
import org.jspecify.annotations.Nullable;

/**
 * A decision that somebody took on several contributions at once, kept so that a repeat gets the
 * same response. The decisions themselves are on the contributions, under its id.
 *
 * @param refused on which of them it was not carried out, and why; null until all were tried
 */
record JointDecision(String id, List<String> folios, @Nullable List<Refused> refused) {

  JointDecision {
    folios = List.copyOf(folios);
  }

  /**
   * A contribution on which it was not carried out.
   *
   * @param reason the key of the sentence that says why
   */
  record Refused(String folio, String reason) {}

  /**
   * What happens to it; nobody outside hears of it, nor does the audit, which has each decision.
   */
  enum Event {
    BEGUN,
    COMPLETED
  }

  static Change<JointDecision, Event> begun(String id, List<String> folios) {
    return Change.of(new JointDecision(id, folios, null), Event.BEGUN);
  }

  Change<JointDecision, Event> completed(List<Refused> refusals) {
    return refused == null
        ? Change.of(new JointDecision(id, folios, List.copyOf(refusals)), Event.COMPLETED)
        : Change.none(this);
  }

  /** Those on which it was carried out, once all were tried. */
  List<String> done() {
    List<String> not = refusals().stream().map(Refused::folio).toList();
    return folios.stream().filter(folio -> !not.contains(folio)).toList();
  }

  List<Refused> refusals() {
    return refused == null ? List.of() : refused;
  }
}
