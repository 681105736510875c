package org.convocatoria.submission.call;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * What a public act changed in the reception of a call. A call keeps all of them in their order, so
 * that anybody can see how its dates came about. The alias is the {@code kind} under which it is
 * stored.
 */
public sealed interface Enacted {

  /** When it was recorded here and took effect, unless it names a moment of its own. */
  Instant at();

  /** The act. */
  Act act();

  /**
   * Reception lasts longer.
   *
   * @param form the form of participation that lasts longer; null for the whole call
   */
  @TypeAlias("extended")
  record Extended(Instant at, Act act, @Nullable String form, OffsetDateTime until)
      implements Enacted {}

  /** Reception ends earlier, or ends at all. */
  @TypeAlias("closed")
  record Closed(Instant at, Act act, OffsetDateTime from) implements Enacted {}

  /** Nothing is received until it goes on. */
  @TypeAlias("suspended")
  record Suspended(Instant at, Act act) implements Enacted {}

  /** Reception goes on. */
  @TypeAlias("resumed")
  record Resumed(Instant at, Act act) implements Enacted {}
}
