package org.convocatoria.submission.contribution;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A telephone call that staff made to a contributor.
 *
 * @param by who called
 * @param about what was to be told
 * @param note what the caller noted; never read by the public
 * @param key a hash of the request's key
 * @param fingerprint by which another request under the same key is known
 */
public record PhoneCall(
    Instant at,
    String by,
    Owed.About about,
    Outcome outcome,
    @Nullable String note,
    String key,
    String fingerprint) {

  /** How a call ended. */
  public enum Outcome {
    /** The contributor was told. */
    @JsonProperty("reached")
    REACHED("reached"),
    /** Nobody took it: it is made again. */
    @JsonProperty("noAnswer")
    NO_ANSWER("noAnswer"),
    /** The number is not the contributor's: nobody can be told. */
    @JsonProperty("wrongNumber")
    WRONG_NUMBER("wrongNumber");

    private final String wire;

    Outcome(String wire) {
      this.wire = wire;
    }

    /** The word for it in the audit and in interfaces. */
    public String wire() {
      return wire;
    }
  }

  /** Whether nothing is left to do about what it was about. */
  boolean settles() {
    return outcome != Outcome.NO_ANSWER;
  }

  /** The same without what somebody wrote. */
  PhoneCall withoutNote() {
    return new PhoneCall(at, by, about, outcome, null, key, fingerprint);
  }
}
