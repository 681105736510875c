package org.convocatoria.submission.timeline;

import java.util.List;
import java.util.Optional;
import org.convocatoria.words.Bilingual;

/**
 * What one version of the plan made of a contribution.
 *
 * @param paragraphs the numbers of those that draw on it
 * @param answer why none does, in a sentence; nothing where one does, or while it is not known here
 */
public record Settled(List<String> paragraphs, Optional<Bilingual> answer) {

  /** Copies what it is given. */
  public Settled {
    paragraphs = List.copyOf(paragraphs);
  }

  /** Whether there is anything to be said. */
  boolean isKnown() {
    return !paragraphs.isEmpty() || answer.isPresent();
  }
}
