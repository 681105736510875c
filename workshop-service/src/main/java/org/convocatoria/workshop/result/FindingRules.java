package org.convocatoria.workshop.result;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.convocatoria.messaging.outbox.Stored;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.workshop.table.Dossiers;
import org.convocatoria.workshop.workshop.Workshop;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a finding may say, given its workshop and the contributions that the tables have. */
@Component
class FindingRules {

  private final Dossiers dossiers;
  private final Results results;

  FindingRules(Dossiers dossiers, Results results) {
    this.dossiers = dossiers;
    this.results = results;
  }

  /**
   * Names everything that is wrong at once.
   *
   * @param self the result that is corrected, which cannot be its own parent; null for a new one
   * @throws ProblemException 422
   */
  void check(Finding finding, Workshop workshop, @Nullable String self) {
    List<FieldError> errors = new ArrayList<>();
    kind(finding, workshop).ifPresent(errors::add);
    votes(finding).ifPresent(errors::add);
    parent(finding, workshop, self).ifPresent(errors::add);
    Set<String> unknown = unknownFolios(finding, workshop);
    for (int i = 0; i < finding.cites().size(); i++) {
      String folio = finding.cites().get(i);
      if (unknown.contains(folio)) {
        errors.add(unknownFolio(i, folio));
      }
    }
    if (!errors.isEmpty()) {
      throw invalid(errors, unknown);
    }
  }

  private static Optional<FieldError> kind(Finding finding, Workshop workshop) {
    if (workshop.resultKinds().contains(finding.kind())) {
      return Optional.empty();
    }
    String asked = String.join(", ", workshop.resultKinds());
    return Optional.of(
        asked.isEmpty()
            ? FieldError.of("kind", "result.none-here")
            : FieldError.of("kind", "result.other-kinds", asked));
  }

  private static Optional<FieldError> votes(Finding finding) {
    Votes votes = finding.votes();
    return votes == null || votes.addUp()
        ? Optional.empty()
        : Optional.of(FieldError.of("votes.inFavour", "result.too-many-votes"));
  }

  private Optional<FieldError> parent(Finding finding, Workshop workshop, @Nullable String self) {
    String parent = finding.parent();
    if (parent == null) {
      return Optional.empty();
    }
    boolean known =
        results
            .find(parent)
            .map(Stored::state)
            .filter(result -> result.call().equals(workshop.call()))
            .filter(Result::stands)
            .isPresent();
    return known && !leadsBackTo(parent, self)
        ? Optional.empty()
        : Optional.of(FieldError.of("parent", "result.bad-parent"));
  }

  /** A chain of parents that came back to its start would have no top. */
  private boolean leadsBackTo(String start, @Nullable String self) {
    Set<String> seen = new HashSet<>();
    String step = start;
    while (self != null && step != null && seen.add(step)) {
      if (step.equals(self)) {
        return true;
      }
      step = results.find(step).map(r -> r.state().finding().parent()).orElse(null);
    }
    return false;
  }

  private Set<String> unknownFolios(Finding finding, Workshop workshop) {
    Set<String> unknown = new HashSet<>(finding.cites());
    unknown.removeAll(dossiers.admitted(workshop.call(), finding.cites()));
    return unknown;
  }

  private static FieldError unknownFolio(int index, String folio) {
    return FieldError.of("cites." + index, "result.unknown-folio", folio);
  }

  private static ProblemException invalid(List<FieldError> errors, Set<String> unknown) {
    return ProblemException.invalid(
        errors,
        unknown.isEmpty() ? Map.of() : Map.of("unknownFolios", unknown.stream().sorted().toList()));
  }
}
