package org.convocatoria.benchmark.service.namastack;

import io.namastack.outbox.Outbox;
import io.namastack.outbox.handler.OutboxRecordMetadata;
import io.namastack.outbox.handler.OutboxTypedHandler;
import org.convocatoria.benchmark.service.Items;
import org.convocatoria.benchmark.service.relational.ItemCreated;
import org.convocatoria.benchmark.service.relational.ItemRows;
import org.convocatoria.benchmark.service.relational.ItemSender;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
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

  /** What the outbox calls for each record. */
  static final class SendItem implements OutboxTypedHandler<ItemCreated> {

    private final ItemSender sender;

    SendItem(ItemSender sender) {
      this.sender = sender;
    }

    @Override
    public void handle(ItemCreated event, OutboxRecordMetadata metadata) {
      sender.send(event.id(), event);
    }
  }
}
