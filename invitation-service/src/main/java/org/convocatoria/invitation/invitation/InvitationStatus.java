package org.convocatoria.invitation.invitation;

import java.util.Locale;

/** Where an invitation stands. */
public enum InvitationStatus {
  /** On the list, before anything was sent. */
  DRAFT,
  /** Waiting for somebody to decline. */
  RESERVE,
  /** The letter is out; no reply yet. */
  SENT,
  /** From the reserve, with a letter; no reply yet. */
  OFFERED,
  ACCEPTED,
  DECLINED,
  /** The person does not want to be invited. */
  SUPPRESSED;

  /** The word that other programs read. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the person has a letter with a link. */
  boolean written() {
    return this == SENT || this == OFFERED || this == ACCEPTED || this == DECLINED;
  }

  /** Whether the person comes, or may still come. */
  boolean counts() {
    return this == SENT || this == OFFERED || this == ACCEPTED;
  }
}
