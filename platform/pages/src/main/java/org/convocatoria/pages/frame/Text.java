package org.convocatoria.pages.frame;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;
import org.convocatoria.pages.language.Language;

/** A text in both languages, as services give names of tables, workshops and forms. */
public record Text(String es, String en) {

  /** Nothing said. */
  public static final Text NONE = new Text("", "");

  /** A text given in one language alone is shown in both. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Text same(String text) {
    return new Text(text, text);
  }

  /** Missing languages become empty. */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public Text {
    es = Objects.requireNonNullElse(es, "");
    en = Objects.requireNonNullElse(en, "");
  }

  /** In this language, or in the other where this one is missing. */
  public String in(Language language) {
    String wanted = language == Language.EN ? en : es;
    return wanted.isBlank() ? (language == Language.EN ? es : en) : wanted;
  }

  /** Whether nothing is said in either language. */
  @JsonIgnore
  public boolean isEmpty() {
    return es.isBlank() && en.isBlank();
  }
}
