package org.convocatoria.messaging.inbox;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.convocatoria.messaging.failpoint.Failpoints;
import org.convocatoria.messaging.index.DeclaredIndexes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.cloud.stream.binder.kafka.support.ConsumerConfigCustomizer;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import tools.jackson.databind.json.JsonMapper;

/** The consuming side of a service. */
@Configuration(proxyBeanMethods = false)
public class InboxConfiguration {

  @Bean
  static BeanDefinitionRegistryPostProcessor backgroundBindings() {
    return BackgroundBindings.replacement();
  }

  @Bean
  Generations generations(MongoDatabase database) {
    return new Generations(database);
  }

  @Bean
  InboxStore inboxStore(MongoDatabase database, DeclaredIndexes indexes) {
    return new MongoInboxStore(database, indexes);
  }

  @Bean
  Projections projections(
      MongoDatabase database,
      MongoConverter converter,
      DeclaredIndexes indexes,
      InboxStore store,
      Generations generations) {
    return new Projections(database, converter, indexes, store, generations);
  }

  @Bean
  Reactions reactions(InboxStore store, Failpoints failpoints) {
    return new Reactions(store, failpoints);
  }

  @Bean
  Quarantine quarantine(InboxStore store, Clock clock) {
    return new Quarantine(store, clock);
  }

  @Bean
  DeadLetters deadLetters(
      MongoDatabase database, Quarantine quarantine, Inbox inbox, MeterRegistry registry) {
    DeadLetters letters = new DeadLetters(database, quarantine, inbox);
    gauge(registry, "convocatoria.inbox.parked", letters::parkedCount);
    gauge(registry, "convocatoria.inbox.quarantined", letters::quarantinedCount);
    return letters;
  }

  /** A gauge whose store is away shows nothing rather than failing the whole scrape. */
  private static void gauge(MeterRegistry registry, String name, LongSupplier count) {
    Gauge.builder(
            name,
            () -> {
              try {
                return count.getAsLong();
              } catch (MongoException e) {
                return Double.NaN;
              }
            })
        .register(registry);
  }

  @Bean
  Inbox inbox(
      Generations generations,
      Quarantine quarantine,
      Projections projections,
      Reactions reactions,
      JsonMapper json,
      Environment environment,
      MeterRegistry registry,
      Clock clock,
      Failpoints failpoints) {
    return new Inbox(
        generations,
        projections,
        reactions,
        quarantine,
        json,
        environment,
        registry,
        clock,
        failpoints);
  }

  /** Hands the failpoints to the Kafka client, which makes its interceptors itself. */
  @Bean
  ConsumerConfigCustomizer committing(Failpoints failpoints) {
    return (settings, _, _) -> Committing.add(settings, failpoints);
  }

  @Bean
  InboxContainers inboxContainers(
      Inbox inbox, Clock clock, Failpoints failpoints, ApplicationContext context) {
    return new InboxContainers(inbox, clock, failpoints, context);
  }

  @Bean
  Rebinding rebinding(
      Generations generations, BindingServiceProperties bindings, ApplicationContext context) {
    return new Rebinding(generations, bindings, context);
  }

  @Bean
  Rebuilds rebuilds(
      Generations generations,
      Inbox inbox,
      Projections projections,
      InboxStore store,
      Rebinding rebinding,
      @Value("${convocatoria.kafka}") String bootstrapServers) {
    return new Rebuilds(
        generations,
        group -> {
          Set<String> topics = rebinding.topicsOf(group);
          projections.prepare(generations.projectionsOf(group.concern()), group.generation());
          return new Rebuild(
              group,
              topics,
              () -> catchingUp(bootstrapServers, group),
              inbox,
              store,
              () -> {
                generations.point(group);
                rebinding.look();
              });
        });
  }

  private static KafkaConsumer<byte[], byte[]> catchingUp(String servers, ConsumerGroup group) {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            servers,
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
            ByteArrayDeserializer.class));
  }
}
