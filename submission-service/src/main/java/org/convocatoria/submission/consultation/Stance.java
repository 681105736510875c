package org.convocatoria.submission.consultation;

import java.util.Arrays;
import java.util.List;

/** The stances that people may take on a statement. */
public enum Stance {
  AGREE("agree"),
  DISAGREE("disagree"),
  NO_OPINION("noOpinion");

  private final String wire;

  Stance(String wire) {
    this.wire = wire;
  }

  /** Its name in APIs. */
  public String wire() {
    return wire;
  }

  /** The names of all stances. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Stance::wire).toList();
  }
}
