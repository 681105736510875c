package org.convocatoria.submission.timeline;

import java.util.List;
import java.util.Optional;

/** The outcome of a contribution: the paragraphs it is or was a source of, and its answer. */
public record Outcome(List<Cited> paragraphs, Optional<Answered> answer) {

  /** Copies what it is given. */
  public Outcome {
    paragraphs = List.copyOf(paragraphs);
  }

  /**
   * A published paragraph and how it stands, or stood, to the contribution.
   *
   * @param number in the last of these versions
   * @param type supports, cites, merged-from or contradicts
   * @param text the paragraph's words; empty while they are not known here, and where only earlier
   *     versions name the contribution
   * @param versions those in which it stands so, the oldest first
   * @param until the version that no longer does; 0 where the newest still does
   */
  public record Cited(
      String paragraph,
      String number,
      String type,
      String text,
      List<InVersion> versions,
      int until) {
    /** Copies what it is given. */
    public Cited {
      versions = List.copyOf(versions);
    }
  }

  /** A version of the plan, and where its paragraph can be read. */
  public record InVersion(int version, String href) {}

  /** The plan's answer, with its reason; that is empty while it is not known here. */
  public record Answered(Answer given, String reason) {}
}
