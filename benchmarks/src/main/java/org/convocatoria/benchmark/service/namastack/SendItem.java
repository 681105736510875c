package org.convocatoria.benchmark.service.namastack;

import io.namastack.outbox.handler.OutboxRecordMetadata;
import io.namastack.outbox.handler.OutboxTypedHandler;
import org.convocatoria.benchmark.service.relational.ItemCreated;
import org.convocatoria.benchmark.service.relational.ItemSender;

/** What the outbox calls for each record; public, since it does so by reflection. */
public final class SendItem implements OutboxTypedHandler<ItemCreated> {

  private final ItemSender sender;

  SendItem(ItemSender sender) {
    this.sender = sender;
  }

  @Override
  public void handle(ItemCreated event, OutboxRecordMetadata metadata) {
    sender.send(event.id(), event);
  }
}
