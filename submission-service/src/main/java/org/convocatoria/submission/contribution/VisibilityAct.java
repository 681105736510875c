package org.convocatoria.submission.contribution;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.TypeAlias;

/**
 * Something by which a part of a contribution is kept from the public, or shown again. A
 * contribution keeps all of them in their order, so that its story tells each. The alias is the
 * {@code kind} under which it is stored.
 */
public sealed interface VisibilityAct {

  /** When it was done. */
  Instant at();

  /** An act that holds until it is lifted, for a reason that anybody reads. */
  sealed interface Hiding permits Redacted, Withheld, FileWithheld {

    /** When it was done. */
    Instant at();

    /** Why, in the words of staff. */
    String reason();
  }

  /** The public reads a mark with the reason instead of these passages. */
  @TypeAlias("redacted")
  record Redacted(Instant at, List<Passage> passages, String reason)
      implements VisibilityAct, Hiding {
    /** Copies the list. */
    public Redacted {
      passages = List.copyOf(passages);
    }

    /** The same for readers who must not know the places. */
    Redacted withoutPlaces() {
      return new Redacted(at, List.of(), reason);
    }
  }

  /** The public reads none of its words, nor its contributor's name. */
  @TypeAlias("withheld")
  record Withheld(Instant at, String reason) implements VisibilityAct, Hiding {}

  /** The public cannot open one of its files, nor read its name. */
  @TypeAlias("fileWithheld")
  record FileWithheld(Instant at, String sha256, String reason) implements VisibilityAct, Hiding {}

  /**
   * An earlier act holds no longer.
   *
   * @param number that of the act, the first has 1
   */
  @TypeAlias("lifted")
  record Lifted(Instant at, int number) implements VisibilityAct {}
}
