package org.convocatoria.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Code and documents use the field's own terms: what a colleague would read twice has another word.
 */
@Order(0)
class PlainEnglishTest {

  private static final Map<String, String> REPLACEMENTS =
      Map.of(
          "anew", "again, or the verb with re-: republish, rebuild, restart",
          "(is|be|are) told of", "reads, or: is reported",
          "(is|was|were|been) set aside", "quarantined, or: a dead letter",
          "beside the start", "asynchronously at startup");

  @Test
  void noSentenceHasToBeReadTwice() throws IOException {
    List<String> found = new ArrayList<>();
    Path root = Repository.root();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(PlainEnglishTest::isOurs).toList()) {
        String text = Files.readString(file);
        REPLACEMENTS.forEach(
            (phrase, instead) ->
                Pattern.compile("\\b" + phrase + "\\b")
                    .matcher(text)
                    .results()
                    .forEach(
                        each ->
                            found.add(
                                "%s: «%s»: write %s"
                                    .formatted(root.relativize(file), each.group(), instead))));
      }
    }
    assertThat(found).isEmpty();
  }

  private static boolean isOurs(Path file) {
    String path = file.toString();
    return (path.endsWith(".java") || path.endsWith(".md") || path.endsWith(".yaml"))
        && !path.contains("/target/")
        && !path.contains("/.git/")
        && !path.contains("/var/")
        && !path.endsWith("/PlainEnglishTest.java");
  }
}
