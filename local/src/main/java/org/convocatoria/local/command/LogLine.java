package org.convocatoria.local.command;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Services log JSON in the Elastic Common Schema; people read a sentence. */
final class LogLine {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private LogLine() {}

  static String readable(String line) {
    if (!line.startsWith("{")) {
      return line;
    }
    try {
      JsonNode entry = MAPPER.readTree(line);
      String level = entry.path("log").path("level").asString(entry.path("log.level").asString(""));
      String trace =
          entry
              .path("error")
              .path("stack_trace")
              .asString(entry.path("error.stack_trace").asString(""));
      return "%s %-5s %s%s"
          .formatted(
              entry.path("@timestamp").asString(""),
              level,
              entry.path("message").asString(""),
              trace.isEmpty() ? "" : "\n" + trace.stripTrailing());
    } catch (JacksonException e) {
      return line;
    }
  }
}
