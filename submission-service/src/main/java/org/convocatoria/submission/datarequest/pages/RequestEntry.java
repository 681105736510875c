package org.convocatoria.submission.datarequest.pages;

import java.time.Instant;
import java.util.List;
import org.convocatoria.submission.contribution.Attachment;
import org.convocatoria.submission.datarequest.DataRequest;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A request as a page shows it.
 *
 * @param standing where it stands, with the day that counts
 * @param waiting what its agency waits for, in phrases
 * @param late whether its answer is overdue
 * @param template the file that goes with its letter
 */
record RequestEntry(
    DataRequest request,
    Bilingual standing,
    List<Bilingual> waiting,
    boolean late,
    @Nullable Attachment template,
    List<Step> steps) {

  /** What became of it, and when that was noted. */
  record Step(Instant at, Bilingual text) {}
}
