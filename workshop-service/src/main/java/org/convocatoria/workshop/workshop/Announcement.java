package org.convocatoria.workshop.workshop;

import java.util.List;
import java.util.Objects;
import org.convocatoria.words.Bilingual;

/**
 * A workshop, or the presentation of the plan, as it is announced.
 *
 * @param resultKinds the kinds of result it asks its tables for; none for the presentation
 */
public record Announcement(
    Bilingual name, Bilingual theme, Slot slot, List<String> resultKinds, boolean presentation) {

  /** Everything is needed. */
  public Announcement {
    Objects.requireNonNull(name);
    Objects.requireNonNull(theme);
    Objects.requireNonNull(slot);
    resultKinds = List.copyOf(resultKinds);
  }
}
