package org.convocatoria.submission.datarequest;

import java.util.List;
import org.convocatoria.submission.contribution.Attachment;
import org.convocatoria.submission.contribution.Dataset;
import org.jspecify.annotations.Nullable;

/**
 * What an agency answers.
 *
 * @param data how its data are to be read; null where it does not say
 * @param reserved the columns that are for the institute only
 * @param files as the agency sent them
 * @param open what everyone who reads the contribution may have: files without reserved columns
 */
public record Reply(
    Extent extent,
    String text,
    @Nullable Dataset data,
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

  /** Whether the agency vouches for its data with a signed letter. */
  public boolean official() {
    return data != null && data.quality() == Dataset.Quality.OFFICIAL;
  }
}
