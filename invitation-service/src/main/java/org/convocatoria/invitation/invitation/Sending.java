package org.convocatoria.invitation.invitation;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/** What the institute did with an invitation. The alias is the {@code kind} it is stored under. */
public sealed interface Sending {

  /** The state of an invitation without a reply. */
  default InvitationStatus status() {
    return switch (this) {
      case Planned _ -> InvitationStatus.DRAFT;
      case Sent _ -> InvitationStatus.SENT;
      case Reserve _ -> InvitationStatus.RESERVE;
      case Offered _ -> InvitationStatus.OFFERED;
      case Suppressed _ -> InvitationStatus.SUPPRESSED;
    };
  }

  /** It is on the list, before anything was sent. */
  @TypeAlias("planned")
  record Planned() implements Sending {}

  /** The letter went out. */
  @TypeAlias("sent")
  record Sent(Instant at) implements Sending {}

  /** It waits for somebody to decline. */
  @TypeAlias("reserve")
  record Reserve() implements Sending {}

  /** From the reserve it got a place that became free; a repeat of the work changes nothing. */
  @TypeAlias("offered")
  record Offered(Instant at, String work) implements Sending {}

  /** The person does not want to be invited. */
  @TypeAlias("suppressed")
  record Suppressed() implements Sending {}
}
