package org.convocatoria.words;

import java.util.List;
import org.convocatoria.pages.language.Language;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The bundles in which the sentences of features stand. */
public final class Bundles {

  private Bundles() {}

  /**
   * The sentences of these bundles, such as {@code call/words}; the first that knows a key wins.
   */
  public static ResourceBundleMessageSource of(List<String> names) {
    ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
    names.forEach(bundles::addBasenames);
    bundles.setDefaultEncoding("UTF-8");
    bundles.setFallbackToSystemLocale(false);
    bundles.setDefaultLocale(Language.ES.locale());
    return bundles;
  }
}
