package org.convocatoria.submission.contribution;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.secret.Fingerprints;
import org.convocatoria.service.secret.KeyedHash;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets owners correct what they contributed, until review has begun with it. */
@Service
public class Correcting {

  private final Contributions contributions;
  private final Ownership ownership;
  private final Calls calls;
  private final KeyedHash hash;
  private final Fingerprints fingerprints;
  private final Clock clock;

  Correcting(
      Contributions contributions,
      Ownership ownership,
      Calls calls,
      KeyedHash hash,
      Fingerprints fingerprints,
      Clock clock) {
    this.contributions = contributions;
    this.ownership = ownership;
    this.calls = calls;
    this.hash = hash;
    this.fingerprints = fingerprints;
    this.clock = clock;
  }

  /** Whether its owner may still correct it. */
  public static boolean isOpen(Contribution of) {
    return Amending.isCorrectable(of);
  }

  /** The version of what it says, which goes up with every correction. */
  public static int version(Contribution of) {
    return Amending.version(of);
  }

  /**
   * Corrects it for the person who holds the clave; the same key has one effect.
   *
   * @throws ProblemException 409 once review has begun or where another correction came between,
   *     422 for a table or municipality that its call does not have
   */
  public Contribution correct(String folio, @Nullable String clave, Correction given, String key) {
    Contribution own = ownership.own(folio, clave);
    Call call = calls.of(own.call());
    call.mustHave(given.table(), given.municipality());
    Place where = Place.of(call, given.municipality(), given.place());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Decided.Corrected step =
        new Decided.Corrected(now, hash.id("correction", own.id(), key), fingerprints.of(given));
    return contributions
        .change(own.id(), Caller.ANONYMOUS, c -> Amending.correct(c, given, where, step))
        .state();
  }
}
