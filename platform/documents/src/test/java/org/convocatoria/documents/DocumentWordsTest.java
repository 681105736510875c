package org.convocatoria.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class DocumentWordsTest {

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(words("en").keySet()).isEqualTo(words("es").keySet());
  }

  private static ResourceBundle words(String language) {
    return ResourceBundle.getBundle("documents.words", Locale.of(language));
  }
}
