package org.convocatoria.local.demo;

/** What the demo's coordination does about a sample contribution that it finds in some state. */
enum Review {
  /** Nobody has looked at it yet. */
  ADMIT,
  /** The tables have it, those of the sample or others: a decision that stands. */
  KEEP,
  /** It was decided otherwise, or its words were taken back; nothing may cite it. */
  DO_WITHOUT;

  static Review of(String state) {
    return switch (state) {
      case "received" -> ADMIT;
      case "admitted" -> KEEP;
      default -> DO_WITHOUT;
    };
  }
}
