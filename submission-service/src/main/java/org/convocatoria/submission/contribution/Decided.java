package org.convocatoria.submission.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.annotation.TypeAlias;

/**
 * Something that was decided or asked about a contribution, or answered to that. A contribution
 * keeps all of them in their order, so that no later decision changes the story of an earlier one.
 * The alias is the {@code kind} under which it is stored.
 */
public sealed interface Decided {

  /** When it was decided. */
  Instant at();

  /** The same without what the contributor wrote. */
  default Decided withoutWords() {
    return this instanceof Clarified clarified ? clarified.erased() : this;
  }

  /** The state of a contribution of which this is the last decision. */
  default Status status() {
    return switch (this) {
      case Corrected _, ClarificationAsked _, Clarified _, ClarificationLapsed _ -> Status.RECEIVED;
      case Admitted _ -> Status.ADMITTED;
      case NotAdmitted _ -> Status.NOT_ADMITTED;
      case Forwarded _ -> Status.FORWARDED;
      case Withdrawn _ -> Status.WITHDRAWN;
    };
  }

  /**
   * Its owner corrected it; what it said before is not kept.
   *
   * @param key a hash of the request's key, by which a repeat is known
   * @param fingerprint by which another request under the same key is known
   */
  @TypeAlias("corrected")
  record Corrected(Instant at, String key, String fingerprint) implements Decided {}

  /**
   * Its contributor is asked for a clarification.
   *
   * @param due the last day for an answer
   * @param until the moment at which that day ends
   */
  @TypeAlias("clarificationAsked")
  record ClarificationAsked(Instant at, String question, LocalDate due, Instant until)
      implements Decided {}

  /**
   * The contributor answered.
   *
   * @param key a hash of the request's key, by which a repeat is known
   * @param fingerprint by which another request under the same key is known
   */
  @TypeAlias("clarified")
  record Clarified(Instant at, String answer, String key, String fingerprint) implements Decided {

    Clarified erased() {
      return new Clarified(at, "", key, fingerprint);
    }
  }

  /** No answer came in time; review goes on with what was given. */
  @TypeAlias("clarificationLapsed")
  record ClarificationLapsed(Instant at) implements Decided {}

  /** It goes to these tables; its text is public from the first time on. */
  @TypeAlias("admitted")
  record Admitted(Instant at, List<String> tables) implements Decided {
    public Admitted {
      tables = List.copyOf(tables);
    }
  }

  /** It goes no further; the contributor reads the reason. */
  @TypeAlias("notAdmitted")
  record NotAdmitted(Instant at, String reason) implements Decided {}

  /** It was sent to the authority that can act on it, with a letter. */
  @TypeAlias("forwarded")
  record Forwarded(Instant at, String authority, String reference, LocalDate date)
      implements Decided {}

  /** Its contributor took it back. */
  @TypeAlias("withdrawn")
  record Withdrawn(Instant at) implements Decided {}
}
