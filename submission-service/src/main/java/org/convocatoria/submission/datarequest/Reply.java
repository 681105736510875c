package org.convocatoria.submission.datarequest;

import java.util.List;
import org.convocatoria.submission.contribution.Attachment;

/**
 * What an agency answers.
 *
 * @param official whether the agency vouches for it with a signed letter
 * @param reserved the columns that are for the institute only
 * @param files as the agency sent them
 * @param open what everyone who reads the contribution may have: files without reserved columns
 */
public record Reply(
    Extent extent,
    String text,
    boolean official,
    List<String> reserved,
    List<Attachment> files,
    List<Attachment> open) {

  /** Copies the lists, so that an answer never changes. */
  public Reply {
    reserved = List.copyOf(reserved);
    files = List.copyOf(files);
    open = List.copyOf(open);
  }

  /** How much of what was asked for. */
  public enum Extent {
    FULL,
    PARTIAL,
    NONE
  }
}
