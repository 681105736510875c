package org.convocatoria.messaging;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.mongodb.MongoClientSettings;
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

  /** Before the address is read, so that one that names its own times is obeyed. */
  @Override
  public int getOrder() {
    return -1;
  }
}
