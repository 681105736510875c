package org.convocatoria.benchmark.service.modulith;

import org.convocatoria.benchmark.service.Items;
import org.convocatoria.benchmark.service.document.DocumentItems;
import org.convocatoria.benchmark.service.relational.ItemCreated;
import org.convocatoria.benchmark.service.relational.ItemRows;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.integration.transaction.PseudoTransactionManager;
import org.springframework.modulith.events.EventExternalizationConfiguration;
import org.springframework.modulith.events.RoutingTarget;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@Profile("modulith | modulith-mongodb")
class ModulithConfiguration {

  @Bean
  EventExternalizationConfiguration externalization(@Value("${bench.topic}") String topic) {
    return EventExternalizationConfiguration.externalizing()
        .selectByType(ItemCreated.class)
        .route(ItemCreated.class, e -> RoutingTarget.forTarget(topic).andKey(e.id()))
        .build();
  }

  @Bean
  @Profile("modulith")
  Items items(
      ItemRows rows, PlatformTransactionManager transactions, ApplicationEventPublisher events) {
    TransactionTemplate inOne = new TransactionTemplate(transactions);
    return (id, item) ->
        inOne.executeWithoutResult(
            _ -> {
              if (rows.insert(id, item)) {
                events.publishEvent(new ItemCreated(id, item));
              }
            });
  }

  /** The embedded store has no transactions, so this one's two writes are not atomic. */
  @Configuration(proxyBeanMethods = false)
  @Profile("modulith-mongodb")
  static class OnDocuments {

    @Bean
    PlatformTransactionManager transactionManager() {
      return new PseudoTransactionManager();
    }

    @Bean
    Items items(
        MongoDatabaseFactory factory,
        PlatformTransactionManager transactions,
        ApplicationEventPublisher events) {
      DocumentItems documents = new DocumentItems(factory.getMongoDatabase());
      TransactionTemplate inOne = new TransactionTemplate(transactions);
      return (id, item) ->
          inOne.executeWithoutResult(
              _ -> {
                if (documents.insert(id, item)) {
                  events.publishEvent(new ItemCreated(id, item));
                }
              });
    }
  }
}
