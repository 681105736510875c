package org.convocatoria.submission.consultation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stances that people may take on a statement. */
public enum Stance {
  AGREE("agree", 1),
  DISAGREE("disagree", -1),
  NO_OPINION("noOpinion", 0);

  private final String wire;
  private final byte vote;

  Stance(String wire, int vote) {
    this.wire = wire;
    this.vote = (byte) vote;
  }

  /** Its name in APIs. */
  public String wire() {
    return wire;
  }

  /** Its number in a vector of votes. */
  byte vote() {
    return vote;
  }

  /** The stance with this name. */
  static Optional<Stance> of(@Nullable Object name) {
    return Arrays.stream(values()).filter(each -> each.wire.equals(name)).findFirst();
  }

  /** The names of all stances. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Stance::wire).toList();
  }
}
