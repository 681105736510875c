package org.convocatoria.invitation.round;

import java.util.LinkedHashMap;
import java.util.Map;
import org.convocatoria.invitation.expert.Capacity;

/**
 * How many of each experience are invited first. An aid, not a law: a place stays with who has it.
 */
public record Quotas(int professional, int business, int social, int governmental) {

  /** From the words that other programs write; a capacity that is not named has no quota. */
  static Quotas of(Map<String, Integer> byWord) {
    return new Quotas(
        byWord.getOrDefault(Capacity.PROFESSIONAL.word(), 0),
        byWord.getOrDefault(Capacity.BUSINESS.word(), 0),
        byWord.getOrDefault(Capacity.SOCIAL.word(), 0),
        byWord.getOrDefault(Capacity.GOVERNMENTAL.word(), 0));
  }

  /** The quota of one capacity. */
  public int of(Capacity capacity) {
    return switch (capacity) {
      case PROFESSIONAL -> professional;
      case BUSINESS -> business;
      case SOCIAL -> social;
      case GOVERNMENTAL -> governmental;
    };
  }

  /** By the words that other programs read. */
  public Map<String, Integer> byWord() {
    Map<String, Integer> quotas = new LinkedHashMap<>();
    for (Capacity capacity : Capacity.values()) {
      quotas.put(capacity.word(), of(capacity));
    }
    return quotas;
  }
}
