package org.convocatoria.messaging.outbox;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.convocatoria.messaging.connection.BrokerConnection;
import org.convocatoria.messaging.failpoint.Failpoints;
import org.convocatoria.messaging.index.DeclaredIndexes;
import org.convocatoria.messaging.index.Deriving;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import tools.jackson.databind.json.JsonMapper;

/** The publishing side of a service. */
@Configuration(proxyBeanMethods = false)
public class OutboxConfiguration {

  @Bean
  Publisher publisher(
      BrokerConnection broker, @Value("${spring.application.name}") String service) {
    return new KafkaPublisher(broker, "/" + service);
  }

  @Bean
  Relay relay(
      MongoDatabase database, Publisher publisher, MeterRegistry registry, Failpoints failpoints) {
    return new Relay(new MongoOutboxStore(database), publisher, registry, failpoints);
  }

  @Bean
  Republishing republishing(Relay relay) {
    return new Republishing(relay);
  }

  @Bean
  Outbox outbox(
      MongoDatabase database,
      MongoConverter converter,
      JsonMapper json,
      Relay relay,
      Republishing republishing,
      DeclaredIndexes indexes,
      Deriving deriving,
      Clock clock,
      MeterRegistry registry,
      Failpoints failpoints) {
    return new Outbox(
        database,
        converter,
        json,
        relay,
        republishing,
        indexes,
        deriving,
        clock,
        registry,
        failpoints);
  }

  @Bean
  AuditLog auditLog(MongoDatabase database, DeclaredIndexes indexes) {
    return new AuditLog(database, indexes);
  }
}
