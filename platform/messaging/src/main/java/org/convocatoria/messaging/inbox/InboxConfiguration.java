package org.convocatoria.messaging.inbox;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.function.LongSupplier;
import org.convocatoria.messaging.failpoint.Failpoints;
import org.convocatoria.messaging.index.DeclaredIndexes;
import org.convocatoria.messaging.index.Deriving;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.cloud.stream.binder.kafka.support.ConsumerConfigCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.kafka.support.KafkaHeaderMapper;
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
      Deriving deriving,
      InboxStore store,
      Generations generations) {
    return new Projections(database, converter, indexes, deriving, store, generations);
  }

  @Bean
  Reactions reactions(InboxStore store, Failpoints failpoints, Clock clock) {
    return new Reactions(store, failpoints, clock);
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
  KafkaHeaderMapper inboxHeaders() {
    return new InboxHeaders();
  }

  @Bean
  InboxContainers inboxContainers(
      Inbox inbox, Clock clock, Failpoints failpoints, ApplicationContext context) {
    return new InboxContainers(inbox, clock, failpoints, context);
  }
}
