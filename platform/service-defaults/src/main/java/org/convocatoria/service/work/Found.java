package org.convocatoria.service.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a search of the desk has found, for {@code GET /api/staff/search}.
 *
 * @param kind contribution, person, workshop, result, paragraph, round or message
 * @param title its name
 * @param text a line about it; may be empty
 * @param href its page at the desk
 */
public record Found(String kind, String title, String text, String href) {

  /**
   * The first ten of one kind, for a caller who may see them.
   *
   * @param total how many there are in all
   * @param more true where there are more than that, which nobody counted; null where there are not
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Some(List<Found> items, long total, @Nullable Boolean more) {

    /** Where all are counted. */
    public Some(List<Found> items, long total) {
      this(items, total, null);
    }

    /** The largest number of items in a response. */
    public static final int LIMIT = 10;

    /** Nothing was found, or nothing this caller may know of. */
    public static final Some NOTHING = new Some(List.of(), 0);
  }
}
