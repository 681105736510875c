package org.convocatoria.submission.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How and when a contribution came in.
 *
 * @param at when it was typed here
 * @param channel web, api, paper, telephone, counter or session
 * @param byStaff whether staff wrote it down
 * @param language es or en, in which its contributor is written to
 * @param origin where another form of participation yielded it; null where somebody handed it in
 * @param receivedOn the day of the stamp on paper that was typed later; null where there is none
 * @param suspicions why it waits in moderation; none where it does not, or no longer
 * @param clearedAt when somebody looked and found nothing; null where nobody had to
 */
public record Arrival(
    Instant at,
    String channel,
    boolean byStaff,
    String language,
    boolean sample,
    @Nullable Origin origin,
    @Nullable LocalDate receivedOn,
    @Nullable List<Suspicion> suspicions,
    @Nullable Instant clearedAt) {

  /** Copies the list; what was stored before there were suspicions has none. */
  public Arrival {
    suspicions = suspicions == null ? List.of() : List.copyOf(suspicions);
  }

  /** One that nothing is suspected of, and that bears no stamp. */
  public Arrival(
      Instant at,
      String channel,
      boolean byStaff,
      String language,
      boolean sample,
      @Nullable Origin origin) {
    this(at, channel, byStaff, language, sample, origin, null, List.of(), null);
  }

  @Override
  public List<Suspicion> suspicions() {
    return suspicions == null ? List.of() : suspicions;
  }

  /** The same with one more reason to look at it first. */
  Arrival suspecting(Suspicion of) {
    List<Suspicion> all = Stream.concat(suspicions().stream(), Stream.of(of)).distinct().toList();
    return new Arrival(at, channel, byStaff, language, sample, origin, receivedOn, all, clearedAt);
  }

  /** The same, after somebody looked and found nothing. */
  Arrival cleared(Instant now) {
    return new Arrival(at, channel, byStaff, language, sample, origin, receivedOn, List.of(), now);
  }

  /** Noon of the stamp's day: the hour is not known. What has no stamp arrived as it was typed. */
  public Instant arrived(ZoneId zone) {
    if (receivedOn == null || receivedOn.equals(LocalDate.ofInstant(at, zone))) {
      return at;
    }
    return receivedOn.atTime(LocalTime.NOON).atZone(zone).toInstant();
  }
}
