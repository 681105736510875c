package org.convocatoria.benchmark.service.relational;

import org.convocatoria.benchmark.service.Items;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@Profile("insert-postgres | modulith | namastack | gruelbox")
class RelationalConfiguration {

  @Bean
  ItemRows rows(JdbcClient jdbc) {
    return new ItemRows(jdbc);
  }

  @Bean
  @Profile("insert-postgres")
  Items items(ItemRows rows) {
    return rows::insert;
  }

  @Bean
  @Profile("namastack | gruelbox")
  ItemSender sender(
      KafkaTemplate<String, byte[]> kafka, JsonMapper json, @Value("${bench.topic}") String topic) {
    return new ItemSender(kafka, json, topic);
  }
}
