package org.convocatoria.submission.call;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.convocatoria.submission.call.CallFileException.Mistake;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The data file of a call, read only if nothing is wrong with it. */
final class CheckedCallFile {

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final CallFileSchema SCHEMA = new CallFileSchema();
  private static final int MOST = 30;

  private final Path file;

  CheckedCallFile(Path file) {
    this.file = file;
  }

  /**
   * What is in it.
   *
   * @throws CallFileException naming each line and field that is wrong
   */
  JsonNode checked() throws IOException {
    String text = Files.readString(file);
    JsonNode tree = tree(text);
    CallFileText lines = new CallFileText(text);
    Map<String, String> wrong = SCHEMA.mistakes(tree);
    if (wrong.isEmpty()) {
      wrong = new CallFileRules(tree).mistakes();
    }
    List<Mistake> mistakes =
        wrong.entrySet().stream()
            .map(each -> new Mistake(lines.lineOf(each.getKey()), each.getKey(), each.getValue()))
            .sorted(Comparator.comparingInt(Mistake::line))
            .limit(MOST)
            .toList();
    if (!mistakes.isEmpty()) {
      throw new CallFileException(file, mistakes);
    }
    return tree;
  }

  private JsonNode tree(String text) {
    try {
      return YAML.readTree(text);
    } catch (JacksonException e) {
      String reason =
          Stream.of(e.getOriginalMessage().split("\\n", -1)).limit(2).toList().getFirst().strip();
      throw new CallFileException(
          file, List.of(new Mistake(e.getLocation().getLineNr(), "", "is no YAML: " + reason)));
    }
  }
}
