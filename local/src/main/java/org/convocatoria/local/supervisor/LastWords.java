package org.convocatoria.local.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds in a service's log why its last start failed. */
final class LastWords {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The line that a service logs when it cannot start. */
  private static final String FAILED = "Application run failed";

  private LastWords() {}

  /** The reason; nothing where the log has none. */
  static Optional<String> in(Path log) {
    try {
      List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
      return lines.reversed().stream()
          .filter(line -> line.contains(FAILED))
          .findFirst()
          .flatMap(LastWords::reason);
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> reason(String line) {
    try {
      JsonNode reason = JSON.readTree(line).at("/error/message");
      return reason.isString() ? Optional.of(reason.asString()) : Optional.empty();
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }
}
