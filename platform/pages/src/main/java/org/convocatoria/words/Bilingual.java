package org.convocatoria.words;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.convocatoria.pages.language.Language;
import org.springframework.context.MessageSource;

/** A name or sentence as it was written in the two languages of the interface. */
public record Bilingual(String es, String en) implements Sentence {

  /** Nothing said. */
  public static final Bilingual NONE = new Bilingual("", "");

  /** Neither may be missing; one that is empty is shown in the other language. */
  public Bilingual {
    requireNonNull(es);
    requireNonNull(en);
  }

  /** The words for a reader of this language; Spanish unless English is asked for. */
  public String in(Locale locale) {
    boolean english = locale.getLanguage().equals("en");
    String wanted = english ? en : es;
    return wanted.isBlank() ? (english ? es : en) : wanted;
  }

  /** The words in this language. */
  public String in(Language language) {
    return in(language.locale());
  }

  /** The name with its article before it, as a sentence names it; either may be empty. */
  public Bilingual after(Bilingual article) {
    return new Bilingual((article.es + " " + es).strip(), (article.en + " " + en).strip());
  }

  /** True where both languages are blank. */
  public boolean saysNothing() {
    return es.isBlank() && en.isBlank();
  }

  @Override
  public String in(Locale locale, MessageSource words) {
    return in(locale);
  }
}
