package org.convocatoria.gateway;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.mongodb.ConnectionString;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The gateway's own database: accounts, logins, failed attempts and published keys. */
@Configuration(proxyBeanMethods = false)
class DocumentStore {

  @Bean
  MongoClientSettingsBuilderCustomizer durableAndImpatient() {
    return settings ->
        settings
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, SECONDS))
            .applyToSocketSettings(
                socket -> socket.connectTimeout(2, SECONDS).readTimeout(10, SECONDS));
  }

  @Bean
  MongoDatabase database(MongoClient client, @Value("${spring.mongodb.uri}") String uri) {
    String name = new ConnectionString(uri).getDatabase();
    return client.getDatabase(name == null ? "gateway" : name);
  }
}
