package org.convocatoria.notification.template;

import java.util.List;
import java.util.Locale;

/** Several things as a sentence lists them: «A, B y C». */
public record Listing(String text, boolean one) {

  static Listing of(List<?> items, Locale locale) {
    List<String> texts = items.stream().map(String::valueOf).toList();
    int last = texts.size() - 1;
    if (last < 1) {
      return new Listing(String.join("", texts), true);
    }
    String and = locale.getLanguage().equals("en") ? " and " : and(texts.get(last));
    return new Listing(String.join(", ", texts.subList(0, last)) + and + texts.get(last), false);
  }

  /** Spanish says «e» before the sound of an i. */
  private static String and(String next) {
    String start = next.toLowerCase(Locale.ROOT);
    boolean soundsLikeIt =
        start.startsWith("i") || (start.startsWith("hi") && !start.startsWith("hie"));
    return soundsLikeIt ? " e " : " y ";
  }

  @Override
  public String toString() {
    return text;
  }
}
