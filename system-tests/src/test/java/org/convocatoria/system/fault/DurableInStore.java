package org.convocatoria.system.fault;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.Document;
import org.convocatoria.system.fault.Ledger.Entry;
import org.convocatoria.system.fault.Stored.Aggregate;

/**
 * Invariant 9: killing the store loses no acknowledged write, although its files keep what was not
 * forced in memory only, so that a kill loses what a power cut would.
 */
final class DurableInStore {

  static final String PROMISE = "Killing the store loses no acknowledged write";

  private DurableInStore() {}

  static Verdict judge(Traces traces, int kills) {
    List<Entry> lost = lost(traces);
    long acknowledged = traces.ledger().stream().filter(Entry::isAccepted).count();
    String grounds =
        "%d acknowledged writes looked up, store killed %d times".formatted(acknowledged, kills);
    return new Verdict(
        9, PROMISE, grounds, lost.stream().map(e -> "acknowledged, not stored: " + e).toList());
  }

  /** Acknowledged entries that the store does not hold. */
  static List<Entry> lost(Traces traces) {
    return traces.ledger().stream()
        .filter(entry -> entry.isAccepted() && !isStored(traces, entry))
        .toList();
  }

  private static boolean isStored(Traces traces, Entry entry) {
    return switch (entry.kind()) {
      case CONTRIBUTION -> traces.contribution(entry.subject()).isPresent();
      case ADMISSION -> has(traces.contribution(entry.subject()), c -> c.get("admittedAt") != null);
      case DISMISSAL ->
          has(
              traces.contribution(entry.subject()),
              c -> Objects.equals(c.getString("status"), "NOT_ADMITTED"));
      case WITHDRAWAL ->
          has(
              traces.contribution(entry.subject()),
              c -> Objects.equals(c.getString("status"), "WITHDRAWN"));
      case PARAGRAPH, EDIT -> traces.aggregate("paragraphs", entry.subject()).isPresent();
      case SOURCE ->
          has(
              traces.aggregate("paragraphs", entry.subject()),
              p ->
                  p.getList("sources", Document.class, List.of()).stream()
                      .anyMatch(s -> Objects.equals(s.getString("folio"), entry.detail())));
      case RESULT -> traces.aggregate("results", entry.subject()).isPresent();
      case ANSWER -> traces.aggregate("answers", entry.subject()).isPresent();
      case CONTROL -> traces.aggregate("items", entry.subject()).isPresent();
    };
  }

  private static boolean has(Optional<Aggregate> found, Predicate<Document> state) {
    return found.filter(each -> state.test(each.state())).isPresent();
  }
}
