package org.convocatoria.invitation.round.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.convocatoria.messaging.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What follows from a round's approval. */
@Configuration(proxyBeanMethods = false)
class RoundRules {

  @Bean
  Consumer<Message<List<byte[]>>> invitationDispatch(
      Inbox inbox, WhenRoundDispatchedThenInvite rule) {
    return inbox.reaction("invitationDispatch", RoundDispatch.class, rule);
  }
}
