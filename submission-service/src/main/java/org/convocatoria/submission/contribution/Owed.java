package org.convocatoria.submission.contribution;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a contributor is to be told by telephone, because they left a number and no address to which
 * a letter could go.
 *
 * @param since when there was something to tell
 */
public record Owed(About about, Instant since) {

  /** What there is to tell. */
  public enum About {
    @JsonProperty("admitted")
    ADMITTED("admitted"),
    @JsonProperty("notAdmitted")
    NOT_ADMITTED("notAdmitted"),
    @JsonProperty("forwarded")
    FORWARDED("forwarded"),
    @JsonProperty("merged")
    MERGED("merged"),
    @JsonProperty("clarification")
    CLARIFICATION("clarification"),
    @JsonProperty("outcome")
    OUTCOME("outcome");

    private final String wire;

    About(String wire) {
      this.wire = wire;
    }

    /** The word for it in the keys of sentences and in interfaces. */
    public String wire() {
      return wire;
    }
  }

  /** What is to be told now; empty where there is nothing, or it was told. */
  public static Optional<Owed> of(Contribution c) {
    return isPhonedOnly(c) && c.status() != Status.WITHDRAWN && !c.holdsLetters()
        ? last(c).filter(owed -> !c.reach().isSettledSince(owed.since()))
        : Optional.empty();
  }

  /** Whether its contributor can be told by telephone only. */
  static boolean isPhonedOnly(Contribution c) {
    Contributor by = c.contributor();
    return !c.isErased()
        && isGiven(by.telephone())
        && !isGiven(by.email())
        && Provenance.of(c.arrival()).hasClave();
  }

  private static Optional<Owed> last(Contribution c) {
    Instant outcome = c.awaitsOutcome() ? c.reach().outcomeSince() : null;
    return decided(c)
        .filter(owed -> outcome == null || owed.since().isAfter(outcome))
        .or(() -> Optional.ofNullable(outcome).map(since -> new Owed(About.OUTCOME, since)));
  }

  private static Optional<Owed> decided(Contribution c) {
    return Clarification.open(c)
        .map(asked -> new Owed(About.CLARIFICATION, asked.askedAt()))
        .or(() -> Optional.ofNullable(Reviewing.last(c)).map(Owed::of));
  }

  private static Owed of(Decided.Reviewed decided) {
    About about =
        switch (decided) {
          case Decided.Admitted _ -> About.ADMITTED;
          case Decided.NotAdmitted _ -> About.NOT_ADMITTED;
          case Decided.Forwarded _ -> About.FORWARDED;
          case Decided.Merged _ -> About.MERGED;
        };
    return new Owed(about, decided.at());
  }

  private static boolean isGiven(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
