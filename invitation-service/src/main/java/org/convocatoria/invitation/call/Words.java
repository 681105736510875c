package org.convocatoria.invitation.call;

import java.util.Locale;

/** A name or sentence in the two languages of the call. */
public record Words(String es, String en) {

  /** The words for a reader of this language; Spanish unless English is asked for. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("en") ? en : es;
  }

  /** The words with their article before them, as a sentence names them. */
  public Words after(Words article) {
    return new Words((article.es + " " + es).strip(), (article.en + " " + en).strip());
  }

  /** The words, with their article, as where somebody is invited to. */
  public Words invitedTo() {
    String spanish = es.startsWith("el ") ? "al " + es.substring(3) : "a " + es;
    return new Words(spanish, "to " + en);
  }
}
