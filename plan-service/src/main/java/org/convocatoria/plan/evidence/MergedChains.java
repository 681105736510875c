package org.convocatoria.plan.evidence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Follows merged contributions to the one that stands for them. What events tell may be of
 * different moments, so that a chain may end in something unknown, or seem to go round: then
 * nothing stands for it yet.
 */
final class MergedChains {

  private final Function<Collection<String>, List<Contribution>> byFolio;
  private final Map<String, Contribution> known = new HashMap<>();

  MergedChains(Function<Collection<String>, List<Contribution>> byFolio) {
    this.byFolio = byFolio;
  }

  /** The end of each chain, by the folio where it begins; none where it is not known. */
  Map<String, Contribution> ends(Collection<Contribution> merged) {
    learn(merged);
    Map<String, Contribution> ends = new HashMap<>();
    for (Contribution each : merged) {
      end(each).ifPresent(end -> ends.put(each.folio(), end));
    }
    return ends;
  }

  /** One query for each step of the longest chain. */
  private void learn(Collection<Contribution> merged) {
    Collection<Contribution> found = merged;
    while (!found.isEmpty()) {
      found.forEach(each -> known.put(each.folio(), each));
      Set<String> next =
          found.stream()
              .flatMap(each -> Optional.ofNullable(each.mergedInto()).stream())
              .filter(folio -> !known.containsKey(folio))
              .collect(Collectors.toSet());
      found = next.isEmpty() ? List.of() : byFolio.apply(next);
    }
  }

  private Optional<Contribution> end(Contribution from) {
    Contribution end = from;
    for (int steps = 0; steps <= known.size(); steps++) {
      String into = end.mergedInto();
      if (into == null) {
        return Optional.of(end);
      }
      Contribution next = known.get(into);
      if (next == null) {
        return Optional.empty();
      }
      end = next;
    }
    return Optional.empty();
  }
}
