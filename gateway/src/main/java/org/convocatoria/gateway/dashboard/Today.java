package org.convocatoria.gateway.dashboard;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convocatoria.gateway.edge.service.Lenient;
import org.convocatoria.pages.frame.Text;
import org.jspecify.annotations.Nullable;

/** The little that the first page reads of each service. */
final class Today {

  private Today() {}

  /** How many contributions there are in each state. */
  record Intake(Map<String, Long> counts) {
    Intake {
      counts = Lenient.or(counts, Map.of());
    }

    public long count(String state) {
      return counts.getOrDefault(state, 0L);
    }

    public long total() {
      return counts.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** Whether a version may be published. */
  record Gate(
      boolean ready,
      @Nullable List<Object> unanswered,
      @Nullable Long unansweredCount,
      boolean notYetKnown) {

    public long count() {
      return unansweredCount == null ? Lenient.list(unanswered).size() : unansweredCount;
    }
  }

  /** The calendar. */
  record Calendar(List<Event> items) {
    Calendar {
      items = Lenient.list(items);
    }

    /** The next session that is still to be held. */
    Optional<Event> next(Instant now) {
      return items.stream()
          .filter(each -> each.status().equals("scheduled") && each.endsAfter(now))
          .min(Comparator.comparing(Event::begin));
    }
  }

  record Event(
      String id,
      Text name,
      Text theme,
      String status,
      @Nullable OffsetDateTime starts,
      @Nullable OffsetDateTime ends) {
    Event {
      id = Lenient.text(id);
      name = Lenient.or(name, Text.NONE);
      theme = Lenient.or(theme, Text.NONE);
      status = Lenient.or(status, "scheduled");
    }

    Instant begin() {
      return starts == null ? Instant.MAX : starts.toInstant();
    }

    boolean endsAfter(Instant now) {
      OffsetDateTime last = ends == null ? starts : ends;
      return last != null && last.toInstant().isAfter(now);
    }
  }

  /** The rounds. */
  record Rounds(List<Round> items) {
    Rounds {
      items = Lenient.list(items);
    }

    /** Those to be approved, and those whose answers are awaited. */
    List<Round> waiting(Instant now) {
      return items.stream().filter(each -> each.draft() || each.open(now)).toList();
    }
  }

  record Round(
      String id, String workshop, String table, String status, @Nullable OffsetDateTime deadline) {
    Round {
      id = Lenient.text(id);
      workshop = Lenient.text(workshop);
      table = Lenient.text(table);
      status = Lenient.or(status, "draft");
    }

    public boolean draft() {
      return status.equals("draft");
    }

    boolean open(Instant now) {
      return deadline != null && deadline.toInstant().isAfter(now);
    }
  }

  /** How many messages there are in each state. */
  record Mail(Map<String, Long> counts) {
    Mail {
      counts = Lenient.or(counts, Map.of());
    }

    public long count(String state) {
      return counts.getOrDefault(state, 0L);
    }
  }
}
