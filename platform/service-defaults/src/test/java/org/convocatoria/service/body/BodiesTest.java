package org.convocatoria.service.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.words.Bundles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** With the schema of a contribution, which has fields of every kind. */
class BodiesTest {

  private static final MessageSource WORDS = Bundles.of(List.of("service/words"));

  private final Bodies bodies = new Bodies(JsonMapper.builder().build(), List.of());

  @Test
  @Tag("acceptance-36")
  void textIsKeptInItsOneFormAndCountedInIt() {
    JsonNode read =
        contribution(
            Map.of(
                "title", "\u00a0N\u0303ame\r\ndos\ufeff", "text", "abc\r\n".repeat(1999) + "abcd"));
    assertThat(read.path("title").asString()).isEqualTo("Ñame dos");
    assertThat(read.path("text").asString()).isEqualTo("abc\n".repeat(1999) + "abcd");
    assertThat(contribution(Map.of("title", "n\u0303".repeat(120))).path("title").asString())
        .isEqualTo("ñ".repeat(120));
    assertThat(contribution(Map.of("title", "\ud83d\ude00".repeat(120)))).isNotNull();
    assertThat(refused(Map.of("title", "\ud83d\ude00".repeat(121)))).contains("120");
  }

  @Test
  @Tag("acceptance-36")
  void whatShowsNothingIsMissing() {
    for (String nothing : List.of(" ", "\u00a0", "\u200b", "\u3164", "\u2800", "\0", "\u0007")) {
      assertThat(refused(Map.of("title", nothing))).contains("Escriba un título");
      assertThat(refused(Map.of("text", "\n" + nothing))).contains("Escriba su aportación");
      assertThat(refused(Map.of("contributor", Map.of("kind", "social", "organisation", nothing))))
          .contains("contributor.organisation", "Escriba el nombre de la organización");
      JsonNode read =
          contribution(
              Map.of(
                  "municipality",
                  nothing,
                  "contributor",
                  Map.of("kind", "citizen", "name", nothing)));
      assertThat(read.has("municipality")).isFalse();
      assertThat(read.path("contributor").has("name")).isFalse();
    }
  }

  @Test
  @Tag("acceptance-36")
  void aNameThatNoJsonCanHoldIsNamedInAReadableForm() {
    assertThat(refused(Map.of("x\ud800\u0002", "1"))).contains("x=").doesNotContain("\ud800");
  }

  @Test
  @Tag("acceptance-36")
  void anAddressMayHaveBlanksAroundButNothingInvisibleInside() {
    JsonNode read = contribution(email("\u200b ana@example.mx\u00a0"));
    assertThat(read.path("contributor").path("email").asString()).isEqualTo("ana@example.mx");
    for (String wrong :
        List.of("ana\u200b@example.mx", "ana@exam\u00a0ple.mx", "a\nb@example.mx")) {
      assertThat(refused(email(wrong))).as(wrong).contains("contributor.email");
    }
  }

  record Minute(LocalDate date, @Nullable Byte version) {}

  @Test
  void aNumberThatIsTooLargeForItsFieldIsNamed() {
    Map<String, Object> act =
        Map.of(
            "body", "Consejo",
            "session", "Segunda",
            "date", "2015-02-19",
            "agreement", "12/2015",
            "subject", "Aprobación",
            "version", 300);
    assertThatThrownBy(() -> bodies.read("act-recording", act, Minute.class))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.status().value()).isEqualTo(422);
              assertThat(refused.errors().getFirst().field()).isEqualTo("version");
            });
  }

  @Test
  void aNumberOfAnySizeIsCheckedAndNamed() {
    for (double year : new double[] {1e308, -1e308, 9.3e18, 2e9, Double.POSITIVE_INFINITY}) {
      assertThat(refused(Map.of("citation", Map.of("title", "Censo", "year", year))))
          .as(year + "")
          .contains("citation.year");
    }
  }

  private static Map<String, @Nullable Object> email(String address) {
    return Map.of("contributor", Map.of("kind", "citizen", "email", address));
  }

  private JsonNode contribution(Map<String, ? extends @Nullable Object> changes) {
    Map<String, @Nullable Object> body = new HashMap<>();
    body.put("matter", "idea");
    body.put("title", "Un título");
    body.put("text", "Un texto");
    body.put("contributor", Map.of("kind", "citizen"));
    body.put("consent", Map.of("notice", "n", "purposes", List.of("process")));
    body.putAll(changes);
    return bodies.read("contribution", body, JsonNode.class);
  }

  /** The fields that are refused, each with its sentence in Spanish. */
  private String refused(Map<String, ? extends @Nullable Object> changes) {
    StringBuilder fields = new StringBuilder();
    assertThatThrownBy(() -> contribution(changes))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused ->
                refused
                    .errors()
                    .forEach(
                        each ->
                            fields
                                .append(each.field())
                                .append('=')
                                .append(each.message().inBoth(WORDS).es())
                                .append('\n')));
    return fields.toString();
  }
}
