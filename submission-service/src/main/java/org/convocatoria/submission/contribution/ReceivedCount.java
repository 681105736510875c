package org.convocatoria.submission.contribution;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** How many contributions had come in by a moment. */
@Component
public class ReceivedCount {

  private final Contributions contributions;

  ReceivedCount(Contributions contributions) {
    this.contributions = contributions;
  }

  /** All of the call that were received at or before the cut-off, whatever became of them. */
  public long upTo(String call, Instant cutOff) {
    return contributions.receivedUpTo(call, cutOff);
  }
}
