package org.convocatoria.submission.review.pages;

import java.util.List;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Status;
import org.convocatoria.submission.timeline.Step;
import org.convocatoria.submission.timeline.Usage;

/**
 * A whole file as its reader may see it.
 *
 * @param personal whether the reader may see who sent it
 */
record FileView(Contribution of, boolean personal, List<Step> steps, List<Usage.Used> uses) {

  /** Whether nobody has decided yet. */
  public boolean open() {
    return of.status() == Status.RECEIVED;
  }

  /** Whether it can still go to other tables, or be decided on for the first time. */
  public boolean decidable() {
    return open() || of.status() == Status.ADMITTED;
  }

  /** Its state in one word. */
  public String state() {
    return of.status().wire();
  }
}
