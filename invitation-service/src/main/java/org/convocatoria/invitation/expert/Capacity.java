package org.convocatoria.invitation.expert;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The experience in which a person counts at a table. */
public enum Capacity {
  PROFESSIONAL,
  BUSINESS,
  SOCIAL,
  GOVERNMENTAL;

  /** The words of all of them, in the order in which they are shown. */
  public static final List<String> WORDS = Arrays.stream(values()).map(Capacity::word).toList();

  /** The word that other programs read. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The capacity of this word. */
  public static Optional<Capacity> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
