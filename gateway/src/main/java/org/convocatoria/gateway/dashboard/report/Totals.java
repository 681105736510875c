package org.convocatoria.gateway.dashboard.report;

import java.util.List;
import java.util.Map;
import org.convocatoria.gateway.edge.service.Lenient;

/** How many contributions there are, in all and along each dimension. */
record Totals(long total, Map<String, List<Count>> by) {

  static final Totals NONE = new Totals(0, Map.of());

  record Count(String id, long count) {
    Count {
      id = Lenient.text(id);
    }
  }

  Totals {
    by = Lenient.or(by, Map.of());
  }

  /** The bars of one dimension, the longest first; their lengths start at zero. */
  Chart chart(String dimension) {
    List<Count> counts =
        Lenient.list(by.get(dimension)).stream()
            .sorted((a, b) -> Long.compare(b.count(), a.count()))
            .toList();
    long longest = Math.max(1, counts.stream().mapToLong(Count::count).max().orElse(1));
    List<Bar> bars =
        counts.stream()
            .map(each -> new Bar(each.id(), each.count(), 100.0 * each.count() / longest))
            .toList();
    return new Chart(dimension, bars, counts.stream().mapToLong(Count::count).sum());
  }

  /** One dimension; what belongs to several tables counts at each of them. */
  record Chart(String dimension, List<Bar> bars, long sum) {}

  /** A bar, and how long it is in hundredths of the longest. */
  record Bar(String id, long count, double length) {

    /** The length as an SVG attribute takes it. */
    public String width() {
      return String.format(java.util.Locale.ROOT, "%.1f", length);
    }
  }
}
