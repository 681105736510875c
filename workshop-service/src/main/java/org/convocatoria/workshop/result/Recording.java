package org.convocatoria.workshop.result;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.secret.Fingerprints;
import org.convocatoria.service.secret.KeyedHash;
import org.convocatoria.workshop.request.RequestKey;
import org.convocatoria.workshop.workshop.Workshop;
import org.springframework.stereotype.Service;

/** Records what tables arrive at, while their workshop is open. */
@Service
public class Recording {

  private final Results results;
  private final FindingRules rules;
  private final KeyedHash hash;
  private final Fingerprints fingerprints;
  private final Clock clock;

  Recording(
      Results results, FindingRules rules, KeyedHash hash, Fingerprints fingerprints, Clock clock) {
    this.results = results;
    this.rules = rules;
    this.hash = hash;
    this.fingerprints = fingerprints;
    this.clock = clock;
  }

  /**
   * Records a finding of a table. The same request key gives the same result again, even after the
   * workshop was closed.
   *
   * @throws ProblemException 422 naming what is wrong
   * @throws org.convocatoria.workshop.workshop.WorkshopNotOpenException after closing
   */
  public Result record(
      Workshop workshop, String table, Finding finding, boolean sample, RequestKey key) {
    String id = hash.id("result", workshop.call(), key.actor(), key.value());
    if (results.find(id).isEmpty()) {
      workshop.mustBeOpen();
      rules.check(finding, workshop, null);
    }
    Result.Origin origin = new Result.Origin(workshop.call(), workshop.code(), table, sample);
    return results.create(
        id,
        fingerprints.of(origin, finding),
        origin,
        ordinal ->
            Result.record(
                id,
                origin,
                ordinal,
                finding,
                key.actor(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS)),
        key.actor());
  }
}
