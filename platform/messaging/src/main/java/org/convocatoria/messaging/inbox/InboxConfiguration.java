package org.convocatoria.messaging.inbox;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.convocatoria.messaging.failpoint.Failpoints;
import org.convocatoria.messaging.index.DeclaredIndexes;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.cloud.stream.binder.kafka.support.ConsumerConfigCustomizer;
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
  Projections projections(
      MongoDatabase database, MongoConverter converter, DeclaredIndexes indexes) {
    return new Projections(database, converter, indexes);
  }

  @Bean
  Reactions reactions(MongoDatabase database, DeclaredIndexes indexes, Failpoints failpoints) {
    return new Reactions(database, indexes, failpoints);
  }

  @Bean
  Inbox inbox(
      MongoDatabase database,
      Projections projections,
      Reactions reactions,
      JsonMapper json,
      Environment environment,
      MeterRegistry registry,
      Clock clock,
      Failpoints failpoints) {
    return new Inbox(
        projections,
        reactions,
        new Quarantine(database, clock),
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
}
