package org.convocatoria.plan.evidence;

/** How far review has come with a contribution, as the plan sees it. */
public enum Standing {
  /** Nobody has decided yet; so is every state this service does not know. */
  IN_REVIEW,
  /** A table works with it: the plan owes it a use or an answer. */
  ADMITTED,
  /** Another says the same: what the plan owes to that one, it owes to this one. */
  MERGED,
  /** Review itself gave the answer, or whoever presented it took it back. */
  SETTLED;

  static Standing of(String status) {
    return switch (status) {
      case "admitted" -> ADMITTED;
      case "merged" -> MERGED;
      case "notAdmitted", "forwarded", Contribution.WITHDRAWN -> SETTLED;
      default -> IN_REVIEW;
    };
  }
}
