package org.convocatoria.system.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.bson.Document;
import org.convocatoria.system.fault.Ledger.Entry;
import org.convocatoria.system.fault.Ledger.Outcome;

/**
 * Invariant 1: whatever was acknowledged has its events 1..n in the topics; what nobody knows of
 * has all or none.
 */
final class AcknowledgedIsPublished {

  static final String PROMISE =
      "What was acknowledged is in the topics, whole; what is unknown is all there or not at all";

  private final Traces traces;

  private AcknowledgedIsPublished(Traces traces) {
    this.traces = traces;
  }

  static Verdict judge(Traces traces) {
    AcknowledgedIsPublished judge = new AcknowledgedIsPublished(traces);
    List<String> violations = new ArrayList<>(judge.incompleteAggregates());
    violations.addAll(lost(traces).stream().map(e -> "acknowledged, not published: " + e).toList());
    long happened =
        traces.ledger().stream()
            .filter(e -> e.outcome() == Outcome.UNKNOWN && judge.happened(e))
            .count();
    String grounds =
        "%d acknowledged, %d aggregates, %d of %d unknown did happen"
            .formatted(
                traces.ledger().stream().filter(Entry::isAccepted).count(),
                traces.aggregates().size(),
                happened,
                traces.ledger().stream().filter(e -> e.outcome() == Outcome.UNKNOWN).count());
    return new Verdict(1, PROMISE, grounds, violations);
  }

  /** Acknowledged entries without the event they were promised. */
  static List<Entry> lost(Traces traces) {
    AcknowledgedIsPublished judge = new AcknowledgedIsPublished(traces);
    return traces.ledger().stream().filter(e -> e.isAccepted() && !judge.happened(e)).toList();
  }

  private List<String> incompleteAggregates() {
    return traces.aggregates().stream()
        .filter(each -> !traces.published(each).equals(upTo(each.sequence())))
        .map(each -> each + " has in the topics and the audit " + traces.published(each))
        .toList();
  }

  private static Set<Long> upTo(long n) {
    return LongStream.rangeClosed(1, n).boxed().collect(Collectors.toSet());
  }

  private boolean happened(Entry entry) {
    return switch (entry.kind()) {
      case CONTRIBUTION -> contributed(entry);
      case ADMISSION -> ofFolio(entry, "submission.contribution-admitted.v1");
      case DISMISSAL -> ofFolio(entry, "submission.contribution-dismissed.v1");
      case WITHDRAWAL -> ofFolio(entry, "submission.contribution-withdrawn.v1");
      case PARAGRAPH -> entry.isAccepted() && wroteWords(entry);
      case EDIT -> wroteWords(entry);
      case SOURCE -> linked(entry);
      case RESULT -> traces.hasType(entry.subject(), "workshop.result-recorded.v1");
      case ANSWER -> traces.hasType(entry.subject(), "plan.answer-given.v1");
      case CONTROL -> traces.hasType(entry.subject(), entry.detail());
    };
  }

  private boolean contributed(Entry entry) {
    return traces.contribution(entry.subject()).or(() -> traces.titled(entry.detail())).stream()
        .anyMatch(
            c ->
                traces.hasType(c.id(), "submission.contribution-received.v1")
                    && (!entry.mail() || traces.hasType(c.id(), "notification.mail-requested.v1")));
  }

  private boolean ofFolio(Entry entry, String type) {
    return traces.contribution(entry.subject()).stream()
        .anyMatch(c -> traces.hasType(c.id(), type));
  }

  private boolean wroteWords(Entry entry) {
    return traces.audit("plan", entry.subject()).stream()
        .anyMatch(each -> entry.detail().equals(each.after().getString("text")));
  }

  private boolean linked(Entry entry) {
    return traces.audit("plan", entry.subject()).stream()
        .flatMap(each -> each.after().getList("sources", Document.class, List.of()).stream())
        .anyMatch(source -> Objects.equals(source.getString("folio"), entry.detail()));
  }
}
