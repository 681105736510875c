package org.convocatoria.system.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What clients were told, kept outside the platform: the only witness of what was promised. */
final class Ledger {

  /** What a client knows in the end. UNKNOWN: no answer came, and it gave up asking. */
  enum Outcome {
    ACCEPTED,
    UNKNOWN,
    REFUSED
  }

  /** What was asked for. */
  enum Kind {
    CONTRIBUTION,
    ADMISSION,
    DISMISSAL,
    WITHDRAWAL,
    PARAGRAPH,
    EDIT,
    SOURCE,
    RESULT,
    ANSWER,
    CONTROL
  }

  /**
   * One request and what became of it. The subject is a folio or an id, empty where the client
   * never learnt it; the detail is what tells this request's traces from others'.
   */
  record Entry(Kind kind, String subject, String detail, boolean mail, Outcome outcome) {

    boolean isAccepted() {
      return outcome == Outcome.ACCEPTED;
    }

    @Override
    public String toString() {
      return "%s %s (%s)".formatted(kind, subject.isEmpty() ? "?" : subject, detail);
    }
  }

  private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();
  private final Map<Outcome, AtomicInteger> counts =
      Map.of(
          Outcome.ACCEPTED, new AtomicInteger(),
          Outcome.UNKNOWN, new AtomicInteger(),
          Outcome.REFUSED, new AtomicInteger());
  private final ConcurrentMap<String, Integer> answers = new ConcurrentHashMap<>();

  void note(Entry entry) {
    entries.add(entry);
    count(entry.outcome()).incrementAndGet();
  }

  /** Every answer on the way, by status; 0 is none. */
  void responded(Kind kind, int status) {
    answers.merge(kind + " " + status, 1, Integer::sum);
  }

  int accepted() {
    return count(Outcome.ACCEPTED).get();
  }

  int unknown() {
    return count(Outcome.UNKNOWN).get();
  }

  int refused() {
    return count(Outcome.REFUSED).get();
  }

  List<Entry> entries() {
    return new ArrayList<>(entries);
  }

  List<Entry> accepted(Kind kind) {
    return entries.stream().filter(e -> e.kind() == kind && e.isAccepted()).toList();
  }

  /** How many of each kind ended how. */
  Map<String, Integer> outcomes() {
    Map<String, Integer> outcomes = new TreeMap<>();
    entries.forEach(e -> outcomes.merge(e.kind() + " " + e.outcome(), 1, Integer::sum));
    return outcomes;
  }

  Map<String, Integer> answers() {
    return new TreeMap<>(answers);
  }

  private AtomicInteger count(Outcome outcome) {
    return Objects.requireNonNull(counts.get(outcome));
  }
}
