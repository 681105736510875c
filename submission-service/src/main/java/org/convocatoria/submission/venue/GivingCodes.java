package org.convocatoria.submission.venue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.secret.Fingerprints;
import org.convocatoria.service.secret.KeyedHash;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.contribution.Clave;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives out codes to venues, revokes them, and tells which are good. */
@Service
public class GivingCodes {

  private static final int LONGEST_DAYS = 366;

  private final Venues venues;
  private final Calls calls;
  private final KeyedHash hash;
  private final Fingerprints fingerprints;
  private final Clock clock;

  GivingCodes(Venues venues, Calls calls, KeyedHash hash, Fingerprints fingerprints, Clock clock) {
    this.venues = venues;
    this.calls = calls;
    this.hash = hash;
    this.fingerprints = fingerprints;
    this.clock = clock;
  }

  /** A venue with its code, which is shown this once. */
  public record Given(Venue venue, String code) {}

  /**
   * Gives a code to a venue; the same request key gives the same code again.
   *
   * @throws ProblemException 422 where its last day is past, or more than a year away
   */
  public Given give(VenueRequest asked, String requestKey, String actor) {
    Call call = calls.current();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant until = asked.until().plusDays(1).atStartOfDay(ZoneId.of(call.zone())).toInstant();
    if (!now.isBefore(until) || until.isAfter(now.plus(LONGEST_DAYS, ChronoUnit.DAYS))) {
      throw ProblemException.invalid("until", "venue.until");
    }
    String id = hash.id("venue", call.id(), actor, requestKey);
    Clave code = Clave.of(hash.of("venue-code", id, requestKey));
    Venue made = new Venue(id, call.id(), asked.name(), hashOf(code.value()), now, until, null);
    return new Given(venues.create(fingerprints.of(asked), made.issued(), actor), code.value());
  }

  /**
   * Ends a code before its time; one that has ended stays as it is.
   *
   * @throws ProblemException 404 for a venue that there is not
   */
  public Venue revoke(String id, String actor) {
    Venue venue = venues.find(id).orElseThrow(() -> ProblemException.notFound("venue.unknown"));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return venues.change(venue.id(), actor, each -> each.revoke(now));
  }

  /** The venue whose code this is, while it is good. */
  public Optional<Venue> good(@Nullable String code) {
    return code == null || code.isBlank()
        ? Optional.empty()
        : venues.withHash(hashOf(code)).filter(each -> each.isGood(clock.instant()));
  }

  /** All venues of the open call, those whose codes end last first. */
  public List<Venue> all() {
    return calls
        .known()
        .map(
            call ->
                venues.ofCall(call.id()).stream()
                    .sorted(
                        Comparator.comparing(Venue::until).reversed().thenComparing(Venue::name))
                    .toList())
        .orElse(List.of());
  }

  private String hashOf(String code) {
    return hash.text("venue-code-hash", Clave.normalised(code));
  }
}
