package org.convocatoria.submission.review.pages;

import org.convocatoria.submission.contribution.Contribution;

/**
 * A line of the list.
 *
 * @param days how many days ago it came in
 */
record Row(Contribution of, long days) {

  Row {
    of = of.forStaff();
  }

  /** Its state in one word. */
  public String state() {
    return of.status().wire();
  }
}
