package org.convocatoria.submission;

import java.util.List;
import org.convocatoria.test.WordsContract;
import org.springframework.beans.factory.annotation.Value;

@SubmissionTest
class PublicWordsTest implements WordsContract {

  private final List<String> bundles;

  PublicWordsTest(@Value("${convocatoria.pages.words}") List<String> bundles) {
    this.bundles = bundles;
  }

  @Override
  public List<String> bundles() {
    return bundles;
  }
}
