package org.convocatoria.notification.message.messaging;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.convocatoria.messaging.inbox.WireType;
import org.convocatoria.notification.message.MailRequest;

/** Our reading of what others ask of us. */
sealed interface NotificationRequest {

  /** A mail is wanted. */
  @WireType("notification.mail-requested.v1")
  record MailRequested(MailRequest mail) implements NotificationRequest {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MailRequested {}
  }

  /** Something newer than this service. */
  record Ignored() implements NotificationRequest {}
}
