package org.convocatoria.submission.contribution;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Follows merged contributions to where they went, and back. */
@Service
public class Merges {

  /** As many are listed; nobody merges more into one. */
  private static final int LISTED = 500;

  /** Only while reading: the store needs the letters, and they need to follow mergings. */
  private final ObjectProvider<Contributions> contributions;

  Merges(ObjectProvider<Contributions> contributions) {
    this.contributions = contributions;
  }

  /** The contribution that stands for this one: itself, or the last in the chain of mergings. */
  public Contribution endOf(Contribution contribution) {
    Contribution end = contribution;
    Set<String> seen = new LinkedHashSet<>(Set.of(contribution.folio()));
    Optional<Contribution> next = next(end);
    while (next.isPresent() && seen.add(next.get().folio())) {
      end = next.get();
      next = next(end);
    }
    return end;
  }

  /** All that were merged into it, themselves or through another. */
  public List<Contribution> into(Contribution contribution) {
    List<Contribution> all = new ArrayList<>();
    List<String> folios = List.of(contribution.folio());
    while (!folios.isEmpty() && all.size() < LISTED) {
      List<Contribution> found = contributions.getObject().mergedInto(folios, LISTED - all.size());
      all.addAll(found);
      folios = found.stream().map(Contribution::folio).toList();
    }
    return all;
  }

  private Optional<Contribution> next(Contribution c) {
    return Optional.ofNullable(c.mergedInto())
        .flatMap(Folio::parse)
        .flatMap(folio -> contributions.getObject().find(folio));
  }
}
