package org.convocatoria.submission.contribution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the owner of a contribution proves that it is theirs. Only hashes are kept.
 *
 * @param clave the hash of the clave that opens it; those before it open nothing
 * @param generation the number of that clave; the first one has 1
 * @param given how it was given out in place of an earlier one; null for the first
 * @param recovery the link that was mailed last to the address it bears; null before
 */
public record Access(
    String clave, int generation, @Nullable Given given, @Nullable Recovery recovery) {

  /** A clave that was given out in place of an earlier one: by a mailed link, or in person. */
  public record Given(Instant at, boolean inPerson) {}

  /**
   * A mailed link. The oldest contribution of an address keeps it for all of them, so that one
   * write decides about a letter to that address.
   *
   * @param link the hash of its secret
   * @param only the one contribution it is for; null where it is for all of the address
   */
  public record Recovery(
      String link, int generation, Instant askedAt, Instant until, @Nullable String only) {}

  /** With the clave that was given out on arrival. */
  static Access first(String clave) {
    return new Access(clave, 1, null, null);
  }

  Access asked(Recovery link) {
    return new Access(clave, generation, given, link);
  }

  Access renewed(String hash, Given how) {
    return new Access(hash, generation + 1, how, recovery);
  }

  /** Whether a clave was given out after this was asked for: one link gives one. */
  public boolean wasGivenSince(Instant asked) {
    return given != null && !given.at().isBefore(asked);
  }
}
