package org.convocatoria.benchmark.service.document;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
@Profile("insert")
class DocumentConfiguration {

  @Bean
  DocumentItems items(MongoDatabaseFactory factory) {
    return new DocumentItems(factory.getMongoDatabase());
  }
}
