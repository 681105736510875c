package org.convocatoria.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages of a module say exists in both languages. */
public interface WordsContract {

  /** The module's bundles, such as {@code contribution/words}. */
  List<String> bundles();

  @Test
  default void bothLanguagesSayTheSameThings() {
    assertThat(bundles())
        .allSatisfy(
            bundle -> assertThat(keys(bundle, "en")).as(bundle).isEqualTo(keys(bundle, "es")));
  }

  @Test
  default void everyWordOfTheTemplatesExists() throws IOException {
    Set<String> known = keys("kit/words", "es");
    bundles().forEach(bundle -> known.addAll(keys(bundle, "es")));
    assertThat(known).containsAll(used());
  }

  @Test
  default void noWordOfAFeatureIsSaidInTheKitToo() {
    Set<String> kit = keys("kit/words", "es");
    assertThat(bundles())
        .allSatisfy(bundle -> assertThat(keys(bundle, "es")).doesNotContainAnyElementsOf(kit));
  }

  @Test
  default void everyChangeHasItsSentenceInTheAudit() throws IOException {
    Set<String> said = new TreeSet<>();
    bundles().forEach(bundle -> said.addAll(keys(bundle, "es")));
    assertThat(said).containsAll(auditNames());
  }

  /** The names that the module's sources give to changes, as keys of their sentences. */
  private static Set<String> auditNames() throws IOException {
    Pattern method = Pattern.compile("String auditName\\(.*?\\n  }\\n", Pattern.DOTALL);
    Pattern name = Pattern.compile("\"([a-z-]+)\"");
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(each -> each.toString().endsWith("Publishing.java")).toList()) {
        method
            .matcher(Files.readString(file))
            .results()
            .flatMap(found -> name.matcher(found.group()).results())
            .forEach(found -> names.add("audit.what." + found.group(1)));
      }
    }
    return names;
  }

  private static Set<String> used() throws IOException {
    Pattern use =
        Pattern.compile(
            "#\\{([a-z][A-Za-z0-9.-]*)[}(]|#messages\\.msg\\('([a-z][A-Za-z0-9.-]*)'[,)]");
    Set<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".html")).toList()) {
        Matcher found = use.matcher(Files.readString(file));
        while (found.find()) {
          String plain = found.group(1);
          used.add(plain == null ? found.group(2) : plain);
        }
      }
    }
    return used;
  }

  private static Set<String> keys(String bundle, String language) {
    Properties words = new Properties();
    String file = "/" + bundle + "_" + language + ".properties";
    try (InputStream in = WordsContract.class.getResourceAsStream(file)) {
      assertThat(in).as(file).isNotNull();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return new TreeSet<>(words.stringPropertyNames());
  }
}
