package org.convocatoria.workshop.workshop;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.secret.Fingerprints;
import org.convocatoria.service.secret.KeyedHash;
import org.convocatoria.workshop.call.Call;
import org.convocatoria.workshop.request.RequestKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts workshops on the calendar: those a call announces, and workshops added later. */
@Service
public class Scheduling {

  private static final String ANNOUNCED = "announced";

  private final Workshops workshops;
  private final KeyedHash hash;
  private final Fingerprints fingerprints;
  private final Clock clock;

  Scheduling(Workshops workshops, KeyedHash hash, Fingerprints fingerprints, Clock clock) {
    this.workshops = workshops;
    this.hash = hash;
    this.fingerprints = fingerprints;
    this.clock = clock;
  }

  /** Schedules a workshop of the call's own calendar; where it already exists it stays as it is. */
  public void announce(String call, String zone, String code, Announcement announcement) {
    workshops.add(ANNOUNCED, Workshop.announced(call, zone, code, announcement), "system");
  }

  /**
   * Adds a workshop to the calendar of an open call.
   *
   * @throws ProblemException 422 where it asks for a kind of result that the call does not know
   */
  public Workshop add(
      Call call, Announcement announcement, @Nullable String reason, RequestKey key) {
    List<String> unknown =
        announcement.resultKinds().stream()
            .filter(kind -> !call.resultKinds().contains(kind))
            .toList();
    if (!unknown.isEmpty()) {
      throw ProblemException.invalid(
          "resultKinds", "workshop.unknown-kinds", String.join(", ", unknown));
    }
    String code = "s-" + hash.id("session", call.id(), key.actor(), key.value()).substring(0, 8);
    String fingerprint = fingerprints.of(announcement, String.valueOf(reason));
    return workshops.add(
        fingerprint,
        Workshop.added(
            call.id(),
            call.zone(),
            code,
            announcement,
            reason,
            clock.instant().truncatedTo(ChronoUnit.MILLIS)),
        key.actor());
  }
}
