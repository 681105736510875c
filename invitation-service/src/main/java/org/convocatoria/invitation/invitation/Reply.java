package org.convocatoria.invitation.invitation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** An invited person's reply. The alias is the {@code kind} it is stored under. */
public sealed interface Reply {

  /** When it was recorded. */
  Instant at();

  /** The person will come. */
  @TypeAlias("accepted")
  record Accepted(Instant at) implements Reply {}

  /**
   * The person will not come.
   *
   * @param passedOnBy the piece of work that gives the place to somebody else
   */
  @TypeAlias("declined")
  record Declined(Instant at, @Nullable String passedOnBy) implements Reply {}
}
