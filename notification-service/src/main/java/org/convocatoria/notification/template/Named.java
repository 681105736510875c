package org.convocatoria.notification.template;

import java.util.Locale;
import java.util.Map;

/**
 * Names as sentences say them, with the article that belongs to them. Requests made before names
 * came with theirs get the usual one.
 */
final class Named {

  private static final String SUFFIX = "Named";

  private Named() {}

  static void complete(Map<String, Object> view, Locale locale) {
    boolean english = locale.getLanguage().equals("en");
    complete(view, "call", english ? "the " : "el ");
    complete(view, "issuer", english ? "the " : "el ");
    complete(view, "workshop", english ? "" : "el ");
  }

  private static void complete(Map<String, Object> view, String name, String article) {
    Object plain = view.get(name);
    if (plain != null) {
      view.putIfAbsent(name + SUFFIX, article + plain);
    }
  }
}
