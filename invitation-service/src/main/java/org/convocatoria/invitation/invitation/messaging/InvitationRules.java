package org.convocatoria.invitation.invitation.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.convocatoria.messaging.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What this service does because something happened. */
@Configuration(proxyBeanMethods = false)
class InvitationRules {

  @Bean
  Consumer<Message<List<byte[]>>> invitationOffers(
      Inbox inbox, WhenInvitationDeclinedThenOfferToFirstReserve rule) {
    return inbox.reaction("invitationOffers", OwnEvent.class, rule);
  }

  @Bean
  Consumer<Message<List<byte[]>>> invitationUpdates(
      Inbox inbox, WhenWorkshopRescheduledThenUpdateInvitations rule) {
    return inbox.reaction("invitationUpdates", CalendarChange.class, rule);
  }
}
