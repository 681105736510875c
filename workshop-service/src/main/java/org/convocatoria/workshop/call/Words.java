package org.convocatoria.workshop.call;

import java.util.Locale;
import java.util.Objects;

/** A name or sentence of the call in its two languages. */
public record Words(String es, String en) {

  /** Neither language may be missing. */
  public Words {
    Objects.requireNonNull(es);
    Objects.requireNonNull(en);
  }

  /** The words for a reader of this language; Spanish unless English is asked for. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("en") ? en : es;
  }
}
