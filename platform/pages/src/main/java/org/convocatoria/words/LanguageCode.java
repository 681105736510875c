package org.convocatoria.words;

import java.util.Locale;

/** The code of a language of the interface, as it is stored with the people who are written to. */
public final class LanguageCode {

  private LanguageCode() {}

  /** «en» where English is asked for, otherwise «es». */
  public static String of(Locale locale) {
    return locale.getLanguage().equals("en") ? "en" : "es";
  }
}
