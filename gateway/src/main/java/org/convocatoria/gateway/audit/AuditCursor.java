package org.convocatoria.gateway.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a reader of the merged audit is: the last entry seen, and each service's own cursor for the
 * page that entry was on.
 */
record AuditCursor(String at, String id, Map<String, String> cursors, Set<String> finished) {

  static final Comparator<JsonNode> OLDEST_FIRST =
      Comparator.<JsonNode, Instant>comparing(entry -> instant(entry.path("at").asString("")))
          .thenComparing(entry -> entry.path("id").asString(""));

  private static final AuditCursor START = new AuditCursor("", "", Map.of(), Set.of());

  AuditCursor {
    at = at == null ? "" : at;
    id = id == null ? "" : id;
    cursors = cursors == null ? Map.of() : Map.copyOf(cursors);
    finished = finished == null ? Set.of() : Set.copyOf(finished);
  }

  static AuditCursor read(JsonMapper mapper, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return START;
    }
    try {
      return mapper.readValue(Base64.getUrlDecoder().decode(text), AuditCursor.class);
    } catch (JacksonException | IllegalArgumentException _) {
      return START;
    }
  }

  /** The cursor behind these entries, unless everything has been read. */
  static Optional<AuditCursor> after(List<AuditSource> sources, List<JsonNode> items) {
    if (items.isEmpty() || sources.stream().noneMatch(s -> s.hasNext() || s.unknown())) {
      return Optional.empty();
    }
    Map<String, String> cursors = new HashMap<>();
    Set<String> finished = new HashSet<>();
    for (AuditSource source : sources) {
      String cursor = source.cursor();
      if (source.finished() && !source.hasNext() && !source.away()) {
        finished.add(source.id());
      } else if (cursor != null) {
        cursors.put(source.id(), cursor);
      }
    }
    JsonNode last = items.getLast();
    return Optional.of(
        new AuditCursor(
            last.path("at").asString(""), last.path("id").asString(""), cursors, finished));
  }

  String write(JsonMapper mapper) {
    String json = mapper.writeValueAsString(this);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether an entry comes after this position, that is, is older. */
  boolean isBefore(JsonNode entry) {
    if (at.isEmpty()) {
      return true;
    }
    int time = instant(entry.path("at").asString("")).compareTo(instant(at));
    return time < 0 || (time == 0 && entry.path("id").asString("").compareTo(id) < 0);
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException _) {
      return Instant.EPOCH;
    }
  }
}
