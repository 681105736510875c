package org.convocatoria.gateway.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;
import org.convocatoria.gateway.edge.service.Service;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The part of one service's audit that is being merged. */
final class AuditSource {

  private static final int PAGES = 20;

  private final Service service;
  private final Deque<JsonNode> waiting = new ArrayDeque<>();
  private @Nullable String cursor;
  private @Nullable String next;
  private boolean finished;
  private boolean away;

  AuditSource(Service service, AuditCursor from) {
    this.service = service;
    this.cursor = from.cursors().get(service.id());
    this.finished = from.finished().contains(service.id());
  }

  /** Reads on until there is an entry after the position; false where the service is away. */
  boolean fill(Function<@Nullable String, Optional<AuditTrail.Slice>> ask, AuditCursor position) {
    for (int page = 0; page < PAGES && !finished; page++) {
      Optional<AuditTrail.Slice> slice = ask.apply(cursor);
      if (slice.isEmpty()) {
        finished = true;
        away = true;
        return false;
      }
      next = slice.get().next();
      slice.get().items().stream()
          .filter(position::isBefore)
          .sorted(AuditCursor.OLDEST_FIRST.reversed())
          .forEach(waiting::add);
      if (!waiting.isEmpty()) {
        return true;
      }
      step();
    }
    return true;
  }

  String id() {
    return service.id();
  }

  @Nullable String cursor() {
    return cursor;
  }

  boolean finished() {
    return finished;
  }

  /** Whether the service could not be asked; it is asked again for the next page. */
  boolean away() {
    return away;
  }

  boolean hasNext() {
    return !waiting.isEmpty();
  }

  /** Whether there are more entries that have not been read, so that order is not known. */
  boolean unknown() {
    return waiting.isEmpty() && !finished;
  }

  JsonNode head() {
    return waiting.getFirst();
  }

  JsonNode take() {
    JsonNode taken = waiting.removeFirst();
    if (waiting.isEmpty()) {
      step();
    }
    return taken;
  }

  private void step() {
    finished = next == null;
    cursor = finished ? cursor : next;
  }
}
