package org.convocatoria.messaging;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.mongodb.autoconfigure.MongoClientFactory;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.core.Ordered;

/**
 * How long the store may take. One that is away must answer a citizen with an apology, not with
 * half a minute of silence, whatever address a service was given for it.
 */
class StoreTimeouts implements MongoClientSettingsBuilderCustomizer, Ordered {

  @Override
  public void customize(MongoClientSettings.Builder settings) {
    settings
        .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, SECONDS))
        .applyToSocketSettings(
            socket -> socket.connectTimeout(2, SECONDS).readTimeout(10, SECONDS));
  }

  /** A client with the same settings that waits for the store's reply as long as it takes. */
  static MongoClient without(
      MongoClientSettings settings, List<MongoClientSettingsBuilderCustomizer> customizers) {
    List<MongoClientSettingsBuilderCustomizer> all = new ArrayList<>(customizers);
    all.add(
        waiting ->
            waiting.timeout(0, SECONDS).applyToSocketSettings(s -> s.readTimeout(0, SECONDS)));
    return new MongoClientFactory(all).createMongoClient(settings);
  }

  /** Before the address is read, so that one that names its own times is obeyed. */
  @Override
  public int getOrder() {
    return -1;
  }
}
