package org.convocatoria.submission.project;

import java.time.Instant;
import java.util.List;
import org.convocatoria.submission.contribution.Attachment;
import org.convocatoria.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The result of importing a list of projects.
 *
 * @param file the rejected rows with their reasons, to be corrected; null if there are none
 */
public record ImportReport(
    String id, int accepted, List<Rejection> rejected, @Nullable Attachment file, Instant at) {

  /** Copies the list, so that a report never changes. */
  public ImportReport {
    rejected = List.copyOf(rejected);
  }

  /** A rejected row with its reason. */
  public record Rejection(int row, String column, Sentence reason) {}
}
