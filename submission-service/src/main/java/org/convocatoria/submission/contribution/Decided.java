package org.convocatoria.submission.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
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

  /** The state of a contribution of which this is the last decision that stands. */
  default Status status() {
    return switch (this) {
      case Corrected _,
          ClarificationAsked _,
          Clarified _,
          ClarificationLapsed _,
          Undone _,
          Separated _ ->
          Status.RECEIVED;
      case Admitted _ -> Status.ADMITTED;
      case Merged _ -> Status.MERGED;
      case NotAdmitted _ -> Status.NOT_ADMITTED;
      case Forwarded _ -> Status.FORWARDED;
      case Withdrawn _ -> Status.WITHDRAWN;
      case Erased erased -> erased.was();
    };
  }

  /** The same without anything that somebody wrote, on either side. */
  default Decided withoutAnyWords() {
    return switch (this) {
      case ClarificationAsked asked ->
          new ClarificationAsked(asked.at(), "", asked.due(), asked.until());
      case Clarified clarified -> clarified.erased();
      case NotAdmitted(Instant at, var _, String batch) -> new NotAdmitted(at, "", batch);
      case Merged(Instant at, String into, var _) -> new Merged(at, into, "");
      case Corrected _,
          ClarificationLapsed _,
          Admitted _,
          Forwarded _,
          Undone _,
          Separated _,
          Withdrawn _,
          Erased _ ->
          this;
    };
  }

  /** Its owner corrected it; what it said before is not kept. */
  @TypeAlias("corrected")
  record Corrected(Instant at, String key, String fingerprint) implements Keyed {}

  /** What an owner sent: a repeat of it is known by the key of its request. */
  sealed interface Keyed extends Decided {

    /** A hash of the request's key. */
    String key();

    /** By which another request under the same key is known. */
    String fingerprint();

    /**
     * Whether a contribution has it already.
     *
     * @throws ProblemException where its key was used for something else (422)
     */
    default boolean repeats(Contribution c) {
      for (Decided decided : c.decisions()) {
        if (decided.getClass() == getClass()
            && decided instanceof Keyed before
            && before.key().equals(key())) {
          if (!before.fingerprint().equals(fingerprint())) {
            throw ProblemException.invalid("Idempotency-Key", "problem.key-reused");
          }
          return true;
        }
      }
      return false;
    }
  }

  /** A decision of the review, which can be undone for a while. */
  sealed interface Reviewed extends Decided {

    /** The decision on several at once of which this is a part; null for a single one. */
    @Nullable String batch();
  }

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
   * @param takenBy who took the answer down by telephone; null where the contributor wrote it
   */
  @TypeAlias("clarified")
  record Clarified(
      Instant at, String answer, String key, String fingerprint, @Nullable String takenBy)
      implements Keyed {

    /** An answer that its contributor wrote. */
    public Clarified(Instant at, String answer, String key, String fingerprint) {
      this(at, answer, key, fingerprint, null);
    }

    Clarified erased() {
      return new Clarified(at, "", key, fingerprint, takenBy);
    }
  }

  /** No answer came in time; review goes on with what was given. */
  @TypeAlias("clarificationLapsed")
  record ClarificationLapsed(Instant at) implements Decided {}

  /**
   * It goes to these tables; its text is public from the first time on.
   *
   * @param batch the decision on several at once of which this is a part; null for a single one
   */
  @TypeAlias("admitted")
  record Admitted(Instant at, List<String> tables, @Nullable String batch) implements Reviewed {
    public Admitted {
      tables = List.copyOf(tables);
    }

    public Admitted(Instant at, List<String> tables) {
      this(at, tables, null);
    }
  }

  /** It goes no further; the contributor reads the reason. */
  @TypeAlias("notAdmitted")
  record NotAdmitted(Instant at, String reason, @Nullable String batch) implements Reviewed {

    public NotAdmitted(Instant at, String reason) {
      this(at, reason, null);
    }
  }

  /** It was sent to the authority that can act on it, with a letter. */
  @TypeAlias("forwarded")
  record Forwarded(
      Instant at, String authority, String reference, LocalDate date, @Nullable String batch)
      implements Reviewed {

    public Forwarded(Instant at, String authority, String reference, LocalDate date) {
      this(at, authority, reference, date, null);
    }
  }

  /**
   * It says what another says: what becomes of that one becomes of it.
   *
   * @param into the folio of the other
   */
  @TypeAlias("merged")
  record Merged(Instant at, String into, String reason) implements Reviewed {
    @Override
    public @Nullable String batch() {
      return null;
    }
  }

  /** The decision before it was taken back, and no letter about it was sent. */
  @TypeAlias("undone")
  record Undone(Instant at) implements Decided {}

  /**
   * The contribution with which it had been merged stands no longer, so it stands for itself again.
   *
   * @param from the folio of the other
   */
  @TypeAlias("separated")
  record Separated(Instant at, String from) implements Decided {}

  /** Its contributor took it back. */
  @TypeAlias("withdrawn")
  record Withdrawn(Instant at) implements Decided {}

  /**
   * Everything that was said and by whom is gone, because the person asked for it. The state stays
   * as it was, so that no total changes.
   *
   * @param asked the day on which the institute was asked; null where the owner did it with the
   *     clave
   */
  @TypeAlias("erased")
  record Erased(Instant at, Status was, ErasureMeans means, @Nullable LocalDate asked)
      implements Decided {}
}
