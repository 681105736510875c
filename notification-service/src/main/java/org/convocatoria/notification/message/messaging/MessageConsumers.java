package org.convocatoria.notification.message.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.convocatoria.messaging.inbox.Inbox;
import org.convocatoria.messaging.topic.ReadTopic;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
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
      Inbox inbox, WhenErasedThenForgetLetters rule) {
    return inbox.reaction("notificationErasures", ErasureEvent.class, rule);
  }

  /** The requests, which are deleted from their topic when somebody is erased. */
  @Bean
  ReadTopic requestsTopic(
      Environment environment,
      @Value("${spring.cloud.stream.bindings.mailRequests-in-0.destination}") String topic,
      @Value("${spring.cloud.stream.bindings.mailRequests-in-0.group}") String group) {
    return new ReadTopic(environment, topic, group);
  }
}
