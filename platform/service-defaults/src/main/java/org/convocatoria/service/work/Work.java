package org.convocatoria.service.work;

import java.util.List;
import org.convocatoria.words.Sentence;

/**
 * Something that waits for the caller, for {@code GET /api/staff/work}.
 *
 * @param id the entry of the desk's menu that counts it, or a name of its own
 * @param count how many there are; 0 where it is a single thing to do
 * @param href the page where it is done
 * @param text a whole phrase with the number in it
 */
public record Work(String id, long count, String href, Sentence text) {

  /** Everything in a service that waits for the caller, the most urgent first. */
  public record All(List<Work> items) {

    /** Nothing waits. */
    public static final All NOTHING = new All(List.of());
  }
}
