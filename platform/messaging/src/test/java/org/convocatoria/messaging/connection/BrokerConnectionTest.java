package org.convocatoria.messaging.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class BrokerConnectionTest {

  @Test
  void kafkasOwnPropertiesComeFromTheEnvironment() {
    BrokerConnection broker =
        connection(
            Map.of(
                "SPRING_KAFKA_PROPERTIES_SECURITY_PROTOCOL", "SASL_SSL",
                "SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG", "Module required password=\"a=b,c\";",
                "SPRING_KAFKA_PROPERTIES_SSL_TRUSTSTORE_LOCATION", "/somewhere/trusted.p12"));
    assertThat(broker.with(Map.of("linger.ms", 0)))
        .isEqualTo(
            Map.of(
                "bootstrap.servers", "broker:9092",
                "linger.ms", 0,
                "security.protocol", "SASL_SSL",
                "sasl.jaas.config", "Module required password=\"a=b,c\";",
                "ssl.truststore.location", "/somewhere/trusted.p12"));
    assertThat(broker).asString().doesNotContain("a=b,c");
  }

  @Test
  void withoutAnyTheBrokersAddressIsAll() {
    assertThat(connection(Map.of()).with(Map.of()))
        .isEqualTo(Map.of("bootstrap.servers", "broker:9092"));
  }

  private static BrokerConnection connection(Map<String, Object> variables) {
    StandardEnvironment environment = new StandardEnvironment();
    String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
    environment
        .getPropertySources()
        .replace(name, new SystemEnvironmentPropertySource(name, variables));
    environment
        .getPropertySources()
        .addLast(new MapPropertySource("settings", Map.of("convocatoria.kafka", "broker:9092")));
    return BrokerConnection.of(environment);
  }
}
