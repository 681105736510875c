package org.convocatoria.plan.evidence;

import org.jspecify.annotations.Nullable;

/**
 * The public text of a contribution or a result, and which version of it this is: the sequence of
 * the event that brought it.
 *
 * @param folio of a contribution; null for results, and where the row is older than this field
 */
public record Words(
    String id, @Nullable String folio, @Nullable String title, String text, long sequence) {

  private static final int EXCERPT = 240;

  /** The beginning of the text, cut at a word. */
  public String excerpt() {
    return beginning(text);
  }

  /** The beginning of a text, cut at a word. */
  public static String beginning(String text) {
    if (text.length() <= EXCERPT) {
      return text;
    }
    int space = text.lastIndexOf(' ', EXCERPT);
    return text.substring(0, space > 0 ? space : EXCERPT) + "…";
  }
}
