package org.convocatoria.submission.call;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The data file of a call cannot be used. Its message names each line and field. */
final class CallFileException extends RuntimeException {

  CallFileException(Path file, List<Mistake> mistakes) {
    super(
        "The call's data file %s cannot be used; mend it and start again:\n%s"
            .formatted(
                file, mistakes.stream().map(Mistake::said).collect(Collectors.joining("\n"))));
  }

  CallFileException(String message) {
    super(message);
  }

  /**
   * A mistake in the file.
   *
   * @param line counted from 1; 0 where it has none
   * @param field its path, such as {@code tables[0].name.es}; empty for the file as a whole
   */
  record Mistake(int line, String field, String sentence) {

    String said() {
      String at = line == 0 ? "" : "line %d, ".formatted(line);
      return "  %s%s: %s".formatted(at, field.isEmpty() ? "the whole file" : field, sentence);
    }
  }
}
