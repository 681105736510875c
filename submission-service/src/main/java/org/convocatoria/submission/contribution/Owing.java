package org.convocatoria.submission.contribution;

import java.time.Instant;

/** A form of participation whose aggregates may have promised contributions and not made them. */
public interface Owing {

  /** Makes those that were promised before then. */
  void settle(Instant promisedBefore);
}
