package org.convocatoria.notification.message.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.convocatoria.messaging.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What this service listens to. */
@Configuration(proxyBeanMethods = false)
class MessageConsumers {

  @Bean
  Consumer<Message<List<byte[]>>> mailRequests(
      Inbox inbox, WhenMailRequestedThenRecordMessage rule) {
    return inbox.reaction("mailRequests", NotificationRequest.class, rule);
  }

  @Bean
  Consumer<Message<List<byte[]>>> notificationErasures(
      Inbox inbox, WhenContributionErasedThenForgetLetters rule) {
    return inbox.reaction("notificationErasures", ErasureEvent.class, rule);
  }
}
