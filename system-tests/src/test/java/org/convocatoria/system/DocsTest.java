package org.convocatoria.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/**
 * Pages that come from contracts and tests are as committed; {@code -Ddocs.write=true} writes them.
 */
@Order(0)
class DocsTest {

  private static final Path ROOT = Repository.root();
  private static final Pattern TAG =
      Pattern.compile("@Tag\\(\"((?:acceptance|messaging)-\\d+)\"\\)");
  private static final Pattern METHOD = Pattern.compile("void (\\w+)\\(");
  private static final Pattern VOCABULARY_ROW =
      Pattern.compile("(?m)^\\|[^|]+\\|[^|]+\\|[^|]+\\|([^|]+)\\|$");
  private static final Pattern NAME = Pattern.compile("`([A-Za-z.]+)`");
  private static final Pattern DECLARED =
      Pattern.compile("\\b(?:class|record|interface|enum) (\\w+)");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!http|#)([^)#]+)[^)]*\\)");

  @Test
  void theEventsPageShowsTheContracts() {
    check("docs/events.md", events());
  }

  @Test
  void thePromisesPageShowsTheTests() {
    check("docs/promises.md", promises());
  }

  @Test
  void linksInTheDocsLeadSomewhere() {
    List<String> broken = new ArrayList<>();
    for (Path page : files(ROOT, ".md")) {
      Matcher link = LINK.matcher(read(page));
      while (link.find()) {
        if (!Files.exists(page.resolveSibling(link.group(1)))) {
          broken.add(ROOT.relativize(page) + " → " + link.group(1));
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void theTypesOfTheVocabularyExist() {
    Set<String> declared =
        files(ROOT, ".java").stream()
            .flatMap(file -> DECLARED.matcher(read(file)).results())
            .map(type -> type.group(1))
            .collect(Collectors.toSet());
    List<String> unknown = new ArrayList<>();
    VOCABULARY_ROW
        .matcher(read(ROOT.resolve("docs/vocabulary.md")))
        .results()
        .flatMap(row -> NAME.matcher(row.group(1)).results())
        .map(name -> name.group(1).replaceAll(".*\\.", ""))
        .filter(type -> !declared.contains(type))
        .forEach(unknown::add);
    assertThat(unknown).isEmpty();
  }

  private static String events() {
    StringBuilder page =
        new StringBuilder("# Events\n\nFrom `contracts/`; do not edit by hand.\n\n");
    page.append("| Topic | Kept | Written by | Read by |\n|---|---|---|---|\n");
    Map<String, Map<String, Object>> topics =
        new Yaml().load(read(ROOT.resolve("contracts/topics.yaml")));
    new TreeMap<>(topics)
        .forEach(
            (name, settings) ->
                page.append(
                    "| `%s` | %s | %s | %s |\n"
                        .formatted(
                            name,
                            kept(settings),
                            listed(settings, "writers"),
                            listed(settings, "readers"))));
    page.append("\n| Type | What it says | State |\n|---|---|---|\n");
    for (Path schema : files(ROOT.resolve("contracts/events"), ".schema.json")) {
      JsonNode json = Http.JSON.readTree(read(schema));
      String type = schema.getFileName().toString().replace(".schema.json", "");
      JsonNode fields = json.at("/properties/state/properties");
      List<String> names = new ArrayList<>(fields.propertyNames());
      page.append(
          "| [`%s`](../contracts/events/%s) | %s | %s |\n"
              .formatted(
                  type,
                  schema.getFileName(),
                  json.path("title").asString(""),
                  String.join(", ", names)));
    }
    return page.toString();
  }

  private static String listed(Map<String, Object> settings, String what) {
    return settings.get(what) instanceof List<?> services
        ? services.stream().map(Object::toString).collect(Collectors.joining(", "))
        : "nobody";
  }

  private static String kept(Map<String, Object> settings) {
    if ("compact".equals(settings.get("cleanup"))) {
      return "the newest per key";
    }
    return settings.containsKey("retentionDays")
        ? settings.get("retentionDays") + " days"
        : "for ever";
  }

  private static String promises() {
    Map<String, List<String>> tests = new TreeMap<>(DocsTest::byNumber);
    for (Path source : files(ROOT, "Test.java")) {
      collect(source, tests);
    }
    StringBuilder page =
        new StringBuilder(
            """
            # Promises and the tests that show them

            From the tests' tags and `contracts/promises.yaml`; do not edit by hand. `scripts/promises` adds each test's last result.

            | Promise | What it says | Tests |
            |---|---|---|
            """);
    Map<String, String> sentences = new Yaml().load(read(ROOT.resolve("contracts/promises.yaml")));
    assertThat(sentences.keySet()).as("contracts/promises.yaml").isEqualTo(tests.keySet());
    tests.forEach(
        (promise, names) ->
            page.append(
                "| %s | %s | %s |\n"
                    .formatted(promise, sentences.get(promise), String.join("<br>", names))));
    return page.toString();
  }

  private static void collect(Path source, Map<String, List<String>> tests) {
    List<String> pending = new ArrayList<>();
    for (String line : read(source).lines().toList()) {
      Matcher tag = TAG.matcher(line);
      while (tag.find()) {
        pending.add(tag.group(1));
      }
      Matcher method = METHOD.matcher(line);
      if (method.find()) {
        String name = source.getFileName().toString().replace(".java", "") + "." + method.group(1);
        pending.forEach(p -> tests.computeIfAbsent(p, _ -> new ArrayList<>()).add(name));
        pending.clear();
      }
    }
  }

  private static int byNumber(String a, String b) {
    String kindA = a.substring(0, a.indexOf('-'));
    String kindB = b.substring(0, b.indexOf('-'));
    int kind = kindA.compareTo(kindB);
    return kind != 0
        ? kind
        : Integer.compare(
            Integer.parseInt(a.substring(a.indexOf('-') + 1)),
            Integer.parseInt(b.substring(b.indexOf('-') + 1)));
  }

  private static void check(String name, String expected) {
    Path page = ROOT.resolve(name);
    if (Boolean.getBoolean("docs.write")) {
      try {
        Files.writeString(page, expected);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    assertThat(read(page)).as("update it with -Ddocs.write=true").isEqualTo(expected);
  }

  private static List<Path> files(Path root, String ending) {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(f -> f.toString().endsWith(ending))
          .filter(f -> !ROOT.relativize(f).toString().matches("(.*/)?(target|var|node_modules)/.*"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
