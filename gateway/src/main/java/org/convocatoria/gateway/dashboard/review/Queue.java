package org.convocatoria.gateway.dashboard.review;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.convocatoria.gateway.edge.service.Lenient;
import org.jspecify.annotations.Nullable;

/** A page of the queue, and how many there are in each state. */
record Queue(List<Row> items, @Nullable String next, Map<String, Long> counts) {

  static final Queue EMPTY = new Queue(List.of(), null, Map.of());

  /** One contribution in a line. */
  record Row(
      String folio,
      String title,
      String state,
      String matter,
      String form,
      List<String> tables,
      String suggestedTable,
      String municipality,
      String kind,
      String channel,
      boolean capturedByStaff,
      boolean sample,
      @Nullable OffsetDateTime receivedAt,
      int attachments) {
    Row {
      folio = Lenient.text(folio);
      title = Lenient.text(title);
      state = Lenient.text(state);
      matter = Lenient.text(matter);
      form = Lenient.text(form);
      tables = Lenient.list(tables);
      suggestedTable = Lenient.text(suggestedTable);
      municipality = Lenient.text(municipality);
      kind = Lenient.text(kind);
      channel = Lenient.text(channel);
    }
  }

  Queue {
    items = Lenient.list(items);
    counts = Lenient.or(counts, Map.of());
  }

  /** How many are in this state. */
  public long count(String state) {
    return counts.getOrDefault(state, 0L);
  }

  /** How many there are in all. */
  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
