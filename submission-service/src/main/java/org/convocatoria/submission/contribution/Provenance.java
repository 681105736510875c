package org.convocatoria.submission.contribution;

/**
 * What a contribution is, by where it came out of. One form of participation may yield two kinds of
 * them, which are told apart by how they arrived: staff write down what nobody wrote in person.
 */
public enum Provenance {
  /** Somebody handed it in as such. */
  HANDED_IN("handed-in"),
  /** An agency answered a data request. */
  ANSWER("answer"),
  /** Said in a session, and marked there. */
  EXCERPT("excerpt"),
  /** The counts of a consultation. */
  RESULT("result"),
  /** Somebody's own words in a consultation. */
  WORDS("words"),
  /** Somebody proposed it in a forum. */
  PROPOSAL("proposal"),
  /** What a forum came to. */
  CONCLUSION("conclusion"),
  /** A project that was applied with. */
  APPLICATION("application");

  private final String id;

  Provenance(String id) {
    this.id = id;
  }

  /** The provenance of what arrived so. */
  public static Provenance of(Arrival arrival) {
    Origin origin = arrival.origin();
    if (origin == null) {
      return HANDED_IN;
    }
    return switch (origin.kind()) {
      case "request" -> ANSWER;
      case "session" -> EXCERPT;
      case "consultation" -> arrival.byStaff() && arrival.channel().equals("web") ? RESULT : WORDS;
      case "forum" -> arrival.byStaff() ? CONCLUSION : PROPOSAL;
      case "application" -> APPLICATION;
      default -> HANDED_IN;
    };
  }

  /** Its name in the keys of sentences. */
  public String id() {
    return id;
  }

  /** Whether somebody was given the clave with which its owner opens it. */
  public boolean hasClave() {
    return this == HANDED_IN || this == APPLICATION;
  }

  /** True if an erasure of the contribution also reaches the words from which it was made. */
  public boolean isErasable() {
    return hasClave() || this == PROPOSAL;
  }

  /** Whether a person contributes it, for themselves or for others. */
  public boolean isInPerson() {
    return this != EXCERPT && this != RESULT && this != CONCLUSION;
  }

  /**
   * Whether a person agreed to the privacy notice for it. Every contribution keeps a notice, also
   * where nobody was asked. Who proposes in a forum is asked where they give a name or an address.
   */
  public boolean isConsented(Contribution of) {
    Contributor by = of.contributor();
    return switch (this) {
      case HANDED_IN -> true;
      case ANSWER, EXCERPT, RESULT, CONCLUSION -> false;
      case WORDS, APPLICATION -> !of.consent().purposes().isEmpty();
      case PROPOSAL -> by.name() != null || by.email() != null;
    };
  }
}
