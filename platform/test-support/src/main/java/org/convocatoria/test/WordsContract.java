package org.convocatoria.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** All text for people is in the module's bundles, in both languages, and nowhere else. */
public interface WordsContract {

  @Test
  default void bothLanguagesSayTheSameThings() {
    assertThat(Bundle.ofModule())
        .allSatisfy(
            bundle -> assertThat(bundle.keys("en")).as(bundle.name()).isEqualTo(bundle.keys("es")));
  }

  @Test
  default void everyWordOfTheTemplatesExists() {
    assertThat(known()).containsAll(Sources.keysOfTemplates());
  }

  @Test
  default void everySentenceOfTheSourcesExists() {
    assertThat(known()).containsAll(Sources.keysOfSentences());
  }

  @Test
  default void everyChangeHasItsSentenceInTheAudit() {
    assertThat(known()).containsAll(Sources.keysOfAudit());
  }

  @Test
  default void noSentenceStandsInTheSources() {
    assertThat(Sources.accentedLiterals()).isEmpty();
  }

  @Test
  default void noWordOfAFeatureIsSaidInTheKitToo() {
    Set<String> kit = Bundle.KIT.keys("es");
    assertThat(Bundle.ofModule())
        .allSatisfy(
            bundle ->
                assertThat(bundle.keys("es")).as(bundle.name()).doesNotContainAnyElementsOf(kit));
  }

  @Test
  default void everyWordIsSaidSomewhere() {
    Set<String> unused = new TreeSet<>();
    for (Bundle bundle : ownBundles()) {
      unused.addAll(bundle.keys("es"));
    }
    unused.removeIf(Sources.mentioned());
    assertThat(unused).isEmpty();
  }

  private static Set<String> known() {
    Set<String> known = new TreeSet<>(Bundle.KIT.keys("es"));
    Bundle.ofModule().forEach(bundle -> known.addAll(bundle.keys("es")));
    return known;
  }

  /** All but those of the platform, whose words other services say. */
  private static List<Bundle> ownBundles() {
    return Bundle.ofModule().stream().filter(bundle -> !bundle.isOfPlatform()).toList();
  }
}
