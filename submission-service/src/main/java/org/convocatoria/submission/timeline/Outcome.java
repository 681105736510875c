package org.convocatoria.submission.timeline;

import java.util.List;
import java.util.Optional;

/** The outcome of a contribution: the paragraphs it is a source of, and its answer. */
public record Outcome(List<Cited> paragraphs, Optional<Answered> answer) {

  /** Copies what it is given. */
  public Outcome {
    paragraphs = List.copyOf(paragraphs);
  }

  /**
   * A published paragraph and how it stands to the contribution.
   *
   * @param type supports, cites, merged-from or contradicts
   * @param text the paragraph's words; empty while they are not known here
   */
  public record Cited(String paragraph, String number, int version, String type, String text) {}

  /** The plan's answer, with its reason; that is empty while it is not known here. */
  public record Answered(Answer given, String reason) {}
}
