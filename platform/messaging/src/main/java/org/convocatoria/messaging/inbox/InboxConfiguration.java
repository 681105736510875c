package org.convocatoria.messaging.inbox;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.convocatoria.messaging.index.DeclaredIndexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import tools.jackson.databind.json.JsonMapper;

/** The consuming side of a service. */
@Configuration(proxyBeanMethods = false)
public class InboxConfiguration {

  @Bean
  Projections projections(
      MongoDatabase database, MongoConverter converter, DeclaredIndexes indexes) {
    return new Projections(database, converter, indexes);
  }

  @Bean
  Reactions reactions(MongoDatabase database, DeclaredIndexes indexes) {
    return new Reactions(database, indexes);
  }

  @Bean
  Inbox inbox(
      MongoDatabase database,
      Projections projections,
      Reactions reactions,
      JsonMapper json,
      Environment environment,
      MeterRegistry registry,
      Clock clock) {
    return new Inbox(
        projections,
        reactions,
        new Quarantine(database, clock),
        json,
        environment,
        registry,
        clock);
  }

  @Bean
  InboxContainers inboxContainers(Inbox inbox, Clock clock) {
    return new InboxContainers(inbox, clock);
  }
}
