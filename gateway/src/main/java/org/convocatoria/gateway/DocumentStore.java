package org.convocatoria.gateway;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.mongodb.ConnectionString;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The gateway's own database: accounts, logins, failed attempts and published keys. */
@Configuration(proxyBeanMethods = false)
class DocumentStore {

  /** Before the address is read, so that one that names its own times is obeyed. */
  @Bean
  @Order(-1)
  MongoClientSettingsBuilderCustomizer impatient() {
    return settings ->
        settings
            .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, SECONDS))
            .applyToSocketSettings(
                socket -> socket.connectTimeout(2, SECONDS).readTimeout(10, SECONDS));
  }

  /** After it is read: no address makes a login count that may be lost, or an ended one go on. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  MongoClientSettingsBuilderCustomizer durable() {
    return settings ->
        settings
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .readPreference(ReadPreference.primary());
  }

  @Bean
  MongoDatabase database(MongoClient client, @Value("${spring.mongodb.uri}") String uri) {
    String name = new ConnectionString(uri).getDatabase();
    return client.getDatabase(name == null ? "gateway" : name);
  }
}
