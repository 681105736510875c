package org.convocatoria.service.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

  private final Fingerprints fingerprints =
      new Fingerprints(new KeyedHash("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));

  private record Asked(String title, List<String> tables, @Nullable String place) {}

  /** The same request as a later version of the program reads it. */
  record AskedLater(
      String title, @Nullable String language, List<String> tables, @Nullable String place) {

    public boolean isUrgent() {
      return title.isEmpty();
    }
  }

  @Test
  void anHonestRetryIsRecognizedByAVersionThatKnowsOneFieldMore() {
    Asked before = new Asked("Agua", List.of("SUS"), null);
    AskedLater after = new AskedLater("Agua", null, List.of("SUS"), null);
    assertThat(fingerprints.of(after)).isEqualTo(fingerprints.of(before)).startsWith("v1:");
    assertThat(fingerprints.of(new AskedLater("Agua", "en", List.of("SUS"), null)))
        .isNotEqualTo(fingerprints.of(before));
  }

  @Test
  void theOrderOfKeysDoesNotMatterAndTheOrderOfAListDoes() {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("a", 1);
    one.put("b", null);
    one.put("c", List.of("x", "y"));
    Map<String, Object> other = new LinkedHashMap<>();
    other.put("c", List.of("x", "y"));
    other.put("a", 1);
    assertThat(fingerprints.of(one)).isEqualTo(fingerprints.of(other));
    assertThat(fingerprints.of(Map.of("a", 1, "c", List.of("y", "x"))))
        .isNotEqualTo(fingerprints.of(one));
  }

  @Test
  void partsAreNotConfusedWithEachOther() {
    assertThat(fingerprints.of("a", "bc")).isNotEqualTo(fingerprints.of("ab", "c"));
  }
}
