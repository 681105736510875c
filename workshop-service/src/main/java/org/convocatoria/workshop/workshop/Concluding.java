package org.convocatoria.workshop.workshop;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Closes workshops: from then on their results are public and stay as they are. */
@Service
public class Concluding {

  private final Workshops workshops;
  private final Clock clock;

  Concluding(Workshops workshops, Clock clock) {
    this.workshops = workshops;
    this.clock = clock;
  }

  /** Closes it with a summary and what was agreed. */
  public Workshop close(
      String call, String code, @Nullable String summary, List<String> agreements, String actor) {
    Conclusion conclusion =
        new Conclusion(clock.instant().truncatedTo(ChronoUnit.MILLIS), summary, agreements);
    return workshops.change(call, code, actor, w -> w.close(conclusion));
  }
}
