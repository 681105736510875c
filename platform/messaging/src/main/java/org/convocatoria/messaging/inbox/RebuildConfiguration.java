package org.convocatoria.messaging.inbox;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.convocatoria.messaging.connection.BrokerConnection;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rebuilds projections beside those in use. */
@Configuration(proxyBeanMethods = false)
public class RebuildConfiguration {

  @Bean
  Rebinding rebinding(
      Generations generations,
      Retirement retirement,
      BindingServiceProperties bindings,
      ApplicationContext context) {
    return new Rebinding(generations, retirement, bindings, context);
  }

  @Bean
  Retirement retirement(
      Generations generations,
      InboxStore store,
      @Value("${convocatoria.generations.rest:1m}") Duration rest) {
    return new Retirement(generations, store, rest);
  }

  @Bean
  Rebuilds rebuilds(
      Generations generations,
      Inbox inbox,
      Projections projections,
      InboxStore store,
      Rebinding rebinding,
      BrokerConnection broker) {
    return new Rebuilds(
        generations,
        group -> {
          Set<String> topics = rebinding.topicsOf(group);
          projections.prepare(generations.projectionsOf(group.concern()), group.generation());
          return new Rebuild(
              generations.current(group.concern()),
              group,
              topics,
              () -> catchingUp(broker, group),
              inbox,
              store,
              () -> {
                generations.point(group);
                rebinding.look();
              });
        });
  }

  private static KafkaConsumer<byte[], byte[]> catchingUp(
      BrokerConnection broker, ConsumerGroup group) {
    return new KafkaConsumer<>(
        broker.with(
            Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                group.name(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                2_000,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class)));
  }
}
