package org.convocatoria.submission.consultation;

import java.util.Arrays;
import java.util.List;

/** What people may say of a statement. */
public enum Stance {
  AGREE("agree"),
  DISAGREE("disagree"),
  NO_OPINION("noOpinion");

  private final String wire;

  Stance(String wire) {
    this.wire = wire;
  }

  /** The word for it in interfaces. */
  public String wire() {
    return wire;
  }

  /** All words for stances. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Stance::wire).toList();
  }
}
