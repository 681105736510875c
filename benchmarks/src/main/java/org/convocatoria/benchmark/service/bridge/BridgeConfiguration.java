package org.convocatoria.benchmark.service.bridge;

import org.convocatoria.benchmark.service.document.DocumentItems;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
@Profile("bridge-sync | bridge-async")
class BridgeConfiguration {

  @Bean
  BridgeItems items(MongoDatabaseFactory factory, StreamBridge bridge) {
    return new BridgeItems(new DocumentItems(factory.getMongoDatabase()), bridge);
  }
}
