package org.convocatoria.benchmark.service.namastack;

import io.namastack.outbox.Outbox;
import org.convocatoria.benchmark.service.Items;
import org.convocatoria.benchmark.service.relational.ItemCreated;
import org.convocatoria.benchmark.service.relational.ItemRows;
import org.convocatoria.benchmark.service.relational.ItemSender;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Profile("namastack")
class NamastackConfiguration {

  @Bean
  Items items(ItemRows rows, PlatformTransactionManager transactions, Outbox outbox) {
    TransactionTemplate inOne = new TransactionTemplate(transactions);
    return (id, item) ->
        inOne.executeWithoutResult(
            _ -> {
              if (rows.insert(id, item)) {
                outbox.schedule(new ItemCreated(id, item), id);
              }
            });
  }

  @Bean
  SendItem sendItem(ItemSender sender) {
    return new SendItem(sender);
  }
}
