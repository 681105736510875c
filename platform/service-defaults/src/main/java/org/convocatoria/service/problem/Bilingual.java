package org.convocatoria.service.problem;

import java.util.Locale;

/** A sentence in the two languages of the interface. */
public record Bilingual(String es, String en) {

  /** The sentence for a reader of this language; Spanish unless English is asked for. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("en") ? en : es;
  }
}
