package org.convocatoria.messaging.connection;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The broker's address, and Kafka's own properties for the login and the encryption. They stand
 * where Spring's consumers look for them too, {@code spring.kafka.properties}, so that one setting
 * is for all clients of a service.
 */
public record BrokerConnection(String servers, Map<String, String> properties) {

  private static final String PREFIX = "spring.kafka.properties";

  public BrokerConnection {
    properties = Map.copyOf(properties);
  }

  /** As this service's settings have it. */
  public static BrokerConnection of(Environment environment) {
    return new BrokerConnection(
        environment.getRequiredProperty("convocatoria.kafka"),
        Binder.get(environment)
            .bind(PREFIX, Bindable.mapOf(String.class, String.class))
            .orElse(Map.of()));
  }

  /** A client's own settings together with these. */
  public Map<String, Object> with(Map<String, ?> own) {
    Map<String, Object> settings = new HashMap<>(own);
    settings.putAll(properties);
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
    return settings;
  }

  /** One of the properties is a password. */
  @Override
  public String toString() {
    return "BrokerConnection[" + servers + "]";
  }
}
