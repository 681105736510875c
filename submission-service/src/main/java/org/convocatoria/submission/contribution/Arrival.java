package org.convocatoria.submission.contribution;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How and when a contribution came in.
 *
 * @param channel web, api, paper, telephone, counter or session
 * @param byStaff whether staff wrote it down
 * @param language es or en, in which its contributor is written to
 * @param origin where another form of participation yielded it; null where somebody handed it in
 * @param suspicions why it waits in moderation; none where it does not, or no longer
 */
public record Arrival(
    Instant at,
    String channel,
    boolean byStaff,
    String language,
    boolean sample,
    @Nullable Origin origin,
    @Nullable List<Suspicion> suspicions) {

  /** Copies the list; what was stored before there were suspicions has none. */
  public Arrival {
    suspicions = suspicions == null ? List.of() : List.copyOf(suspicions);
  }

  /** One that nothing is suspected of. */
  public Arrival(
      Instant at,
      String channel,
      boolean byStaff,
      String language,
      boolean sample,
      @Nullable Origin origin) {
    this(at, channel, byStaff, language, sample, origin, List.of());
  }

  @Override
  public List<Suspicion> suspicions() {
    return suspicions == null ? List.of() : suspicions;
  }

  /** The same, after somebody looked and found nothing. */
  Arrival cleared() {
    return new Arrival(at, channel, byStaff, language, sample, origin, List.of());
  }
}
