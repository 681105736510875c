package org.convocatoria.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the keys of sentences in a module's sources and templates. */
final class Sources {

  private static final Path MAIN = Path.of("src/main");

  private static final Pattern IN_TEMPLATES =
      Pattern.compile(
          "#\\{([a-z][A-Za-z0-9.-]*)[}(]|#messages\\.msg\\('([a-z][A-Za-z0-9.-]*)'[,)]");

  /** The factories of sentences and problems, whose first or second text is a key. */
  private static final Pattern IN_SENTENCES =
      Pattern.compile(
          "(?:Sentence\\.of|\\.notFound)\\(\\s*\"([^\"]+)\"\\s*[,)]"
              + "|(?:\\.conflict|\\.invalid|FieldError\\.of)\\(\\s*[^;,]+?,\\s*\"([^\"]+)\"\\s*[,)]"
              + "|(?:super|new ProblemException)\\(\\s*HttpStatus\\.\\w+,\\s*\"[^\"]+\","
              + "\\s*\"([^\"]+)\"\\s*[,)]");

  private static final Pattern AUDIT_NAMES =
      Pattern.compile("String auditName\\(.*?\\n  }\\n", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("\"([a-z-]+)\"");

  private static final Pattern ACCENTED =
      Pattern.compile("\"[^\"\\n]*[áéíóúüñÁÉÍÓÚÜÑ¿¡«»][^\"\\n]*\"");

  /** Text in quotes, as a key or the beginning of one would stand in Java or in a template. */
  private static final Pattern QUOTED = Pattern.compile("[\"'#{|]([a-z][A-Za-z0-9.-]*)");

  private Sources() {}

  static Set<String> keysOfTemplates() {
    return found(IN_TEMPLATES, texts(".html"));
  }

  static Set<String> keysOfSentences() {
    return found(IN_SENTENCES, texts(".java"));
  }

  /** The names that the module gives to changes, as keys of their sentences. */
  static Set<String> keysOfAudit() {
    Set<String> keys = new TreeSet<>();
    for (String text : texts("Publishing.java")) {
      AUDIT_NAMES
          .matcher(text)
          .results()
          .flatMap(method -> NAME.matcher(method.group()).results())
          .forEach(name -> keys.add("audit.what." + name.group(1)));
    }
    return keys;
  }

  /** Texts of the sources that are Spanish by their letters. */
  static List<String> accentedLiterals() {
    List<String> found = new ArrayList<>();
    texts(".java")
        .forEach(
            text ->
                ACCENTED.matcher(code(text)).results().map(MatchResult::group).forEach(found::add));
    return found;
  }

  /** Matches keys that the module uses: in full, or put together from a prefix such as "state.". */
  static Predicate<String> mentioned() {
    Set<String> quoted = new TreeSet<>(found(QUOTED, texts(".java")));
    quoted.addAll(found(QUOTED, texts(".html")));
    quoted.addAll(keysOfAudit());
    List<String> beginnings =
        quoted.stream().filter(each -> each.endsWith(".") || each.endsWith("-")).toList();
    return key -> quoted.contains(key) || beginnings.stream().anyMatch(key::startsWith);
  }

  private static Set<String> found(Pattern pattern, List<String> texts) {
    Set<String> found = new TreeSet<>();
    for (String text : texts) {
      pattern.matcher(text).results().map(Sources::group).forEach(found::add);
    }
    return found;
  }

  /** The only group that matched. */
  private static String group(MatchResult result) {
    for (int i = 1; i <= result.groupCount(); i++) {
      if (result.group(i) != null) {
        return result.group(i);
      }
    }
    throw new IllegalStateException(result.group());
  }

  /** Without comments, which may quote what people read. */
  private static String code(String text) {
    return text.replaceAll("(?m)^\\s*(\\*|/\\*\\*|//).*$", "");
  }

  private static List<String> texts(String ending) {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files.filter(each -> each.toString().endsWith(ending)).map(Sources::text).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
