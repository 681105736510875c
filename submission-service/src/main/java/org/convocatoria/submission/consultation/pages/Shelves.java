package org.convocatoria.submission.consultation.pages;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.convocatoria.submission.call.Phase;
import org.convocatoria.submission.consultation.Consulting;

/**
 * Consultations in the order in which people look for them.
 *
 * @param current open ones, the first to close first, then those that are still to open
 * @param closed the last one first
 */
record Shelves(List<Consulting.Listed> current, List<Consulting.Listed> closed) {

  /** Sorts consultations that come in the order in which they close. */
  static Shelves of(List<Consulting.Listed> listed) {
    return new Shelves(
        listed.stream()
            .filter(each -> each.phase() != Phase.CLOSED)
            .sorted(Comparator.comparing(each -> each.phase() != Phase.OPEN))
            .toList(),
        listed.reversed().stream().filter(each -> each.phase() == Phase.CLOSED).toList());
  }

  List<Consulting.Listed> all() {
    return Stream.concat(current.stream(), closed.stream()).toList();
  }
}
