package org.convocatoria.submission.contribution;

import java.time.Instant;

/** A form of participation that keeps words of its own, which are withdrawn with a contribution. */
public interface WithdrawnWith {

  /** Hides the words from which this contribution was made; a repeat changes nothing. */
  void withdraw(Contribution contribution, Instant now);
}
