package org.convocatoria.benchmark.service.bridge;

import org.convocatoria.benchmark.service.Item;
import org.convocatoria.benchmark.service.Items;
import org.convocatoria.benchmark.service.document.DocumentItems;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.support.MessageBuilder;

/** Saves the document, then sends: what most services do. */
final class BridgeItems implements Items {

  private static final String BINDING = "publishing-out-0";

  private final DocumentItems documents;
  private final StreamBridge bridge;

  BridgeItems(DocumentItems documents, StreamBridge bridge) {
    this.documents = documents;
    this.bridge = bridge;
  }

  @Override
  public void create(String id, Item item) {
    if (documents.insert(id, item)) {
      send(id, item);
    }
  }

  @Override
  public void change(String id, Item to) {
    documents.change(id, to);
    send(id, to);
  }

  private void send(String id, Item item) {
    boolean sent =
        bridge.send(
            BINDING, MessageBuilder.withPayload(item).setHeader(KafkaHeaders.KEY, id).build());
    if (!sent) {
      throw new IllegalStateException("not sent: " + id);
    }
  }
}
