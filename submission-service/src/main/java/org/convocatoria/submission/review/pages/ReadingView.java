package org.convocatoria.submission.review.pages;

import java.util.List;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Status;
import org.convocatoria.submission.timeline.Step;
import org.convocatoria.submission.timeline.Usage;

/**
 * The contribution that is open for reading, as its reader may see it.
 *
 * @param personal true if the reader may see personal data
 */
record ReadingView(Contribution of, boolean personal, List<Step> steps, List<Usage.Used> uses) {

  /** True until the first decision. */
  public boolean open() {
    return of.status() == Status.RECEIVED;
  }

  /** True while it can go to other tables, or be decided on for the first time. */
  public boolean decidable() {
    return open() || of.status() == Status.ADMITTED;
  }

  /** The name of its state. */
  public String state() {
    return of.status().wire();
  }
}
