package org.convocatoria.plan.draft;

import java.util.List;

/** Where paragraphs stand within their section; a place lies between those of two neighbours. */
final class Places {

  private Places() {}

  /** Behind all others. */
  static double last(List<Drafted> section) {
    return section.isEmpty() ? 1 : section.getLast().paragraph().place() + 1;
  }

  /**
   * The place at which the paragraph is the {@code position}th of its section, from 1; its own
   * present place where it is that already.
   */
  static double at(int position, Paragraph moving, List<Drafted> section) {
    List<Double> others =
        section.stream()
            .map(Drafted::paragraph)
            .filter(each -> !each.id().equals(moving.id()))
            .map(Paragraph::place)
            .toList();
    int index = Math.min(position - 1, others.size());
    double before = index == 0 ? Double.NEGATIVE_INFINITY : others.get(index - 1);
    double after = index == others.size() ? Double.POSITIVE_INFINITY : others.get(index);
    if (before < moving.place() && moving.place() < after) {
      return moving.place();
    }
    if (Double.isInfinite(before)) {
      return Double.isInfinite(after) ? 1 : after - 1;
    }
    return Double.isInfinite(after) ? before + 1 : (before + after) / 2;
  }
}
