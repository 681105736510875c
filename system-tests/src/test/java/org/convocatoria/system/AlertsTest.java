package org.convocatoria.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Each alert fires when its test says, is about a metric that is there, and says what to do. */
@Order(5)
class AlertsTest {

  private static final Path DEPLOY = Repository.root().resolve("deploy");
  private static final Pattern OURS =
      Pattern.compile("\\b(?:convocatoria|gateway|spring_cloud)_[a-z_]+\\b");
  private static final Pattern HEADING = Pattern.compile("(?m)^##+ (.+)$");

  /** Written by the backup at night, not by a part. */
  private static final String OF_THE_BACKUP = "convocatoria_backup_";

  @Test
  void theRulesFireWhenTheirTestsSay() throws IOException, InterruptedException {
    Process promtool =
        new ProcessBuilder("promtool", "test", "rules", "alerts-test.yml")
            .directory(DEPLOY.toFile())
            .redirectErrorStream(true)
            .start();
    String printed = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(promtool.waitFor()).as(printed).isZero();
  }

  @Test
  void everyAlertHasATestInWhichItFires() throws IOException {
    Set<String> fired = new TreeSet<>();
    for (JsonNode test : yaml("alerts-test.yml").path("tests")) {
      for (JsonNode moment : test.path("alert_rule_test")) {
        if (moment.has("exp_alerts")) {
          fired.add(moment.path("alertname").asString());
        }
      }
    }
    assertThat(fired).containsExactlyElementsOf(names(rules()));
  }

  @Test
  void everyAlertLeadsToASectionThatSaysWhatToDo() throws IOException {
    Set<String> sections =
        HEADING
            .matcher(Files.readString(Repository.root().resolve("docs/operations.md")))
            .results()
            .map(heading -> anchor(heading.group(1)))
            .collect(Collectors.toSet());
    for (JsonNode rule : rules()) {
      String section = rule.at("/annotations/section").asString("");
      assertThat(section).startsWith("docs/operations.md#");
      assertThat(sections)
          .as(rule.path("alert").asString())
          .contains(section.substring(section.indexOf('#') + 1));
    }
  }

  @Test
  void everyMetricOfAnAlertIsOnTheRunningPlatform() throws IOException {
    Set<String> expected = new TreeSet<>();
    for (JsonNode rule : rules()) {
      OURS.matcher(rule.path("expr").asString()).results().forEach(m -> expected.add(m.group()));
    }
    assertThat(expected).anyMatch(name -> name.startsWith(OF_THE_BACKUP));
    String backup = Files.readString(DEPLOY.resolve("backup"));
    PlatformUnderTest platform = PlatformUnderTest.withSample();
    String metrics = new Http(platform.status().at("/urls/metrics").asString()).get("").body();
    for (String name : expected) {
      String where = name.startsWith(OF_THE_BACKUP) ? backup : metrics;
      assertThat(Pattern.compile("(?m)^" + name + "[ {]").matcher(where).find())
          .as(name + " has a sample")
          .isTrue();
    }
  }

  private static List<JsonNode> rules() throws IOException {
    List<JsonNode> rules = new ArrayList<>();
    yaml("alerts.yml").path("groups").forEach(group -> group.path("rules").forEach(rules::add));
    return rules;
  }

  private static Set<String> names(List<JsonNode> rules) {
    return rules.stream()
        .map(rule -> rule.path("alert").asString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static JsonNode yaml(String name) throws IOException {
    return new YAMLMapper().readTree(Files.readString(DEPLOY.resolve(name)));
  }

  /** The anchor that a heading of a Markdown page gets. */
  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
  }
}
