package org.convocatoria.plan.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public text of a contribution or a result, and which version of it this is: the sequence of
 * the event that brought it.
 *
 * @param folio of a contribution; null for results, and where the row is older than this field
 * @param marks what stands in place of words that are kept from the public, with the reason
 */
public record Words(
    String id,
    @Nullable String folio,
    @Nullable String title,
    String text,
    long sequence,
    @Nullable List<String> marks) {

  /** Words of which nothing is kept from the public. */
  public Words(
      String id, @Nullable String folio, @Nullable String title, String text, long sequence) {
    this(id, folio, title, text, sequence, null);
  }

  /** Copies the list; what was stored before there were marks has none. */
  public Words {
    marks = marks == null ? List.of() : List.copyOf(marks);
  }

  private static final int EXCERPT = 240;

  @Override
  public List<String> marks() {
    return marks == null ? List.of() : marks;
  }

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
