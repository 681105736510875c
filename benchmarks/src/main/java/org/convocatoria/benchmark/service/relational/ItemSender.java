package org.convocatoria.benchmark.service.relational;

import java.util.concurrent.ExecutionException;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Sends an item's event and waits until all replicas have it. */
public final class ItemSender {

  private final KafkaTemplate<String, byte[]> kafka;
  private final JsonMapper json;
  private final String topic;

  /** To this topic. */
  public ItemSender(KafkaTemplate<String, byte[]> kafka, JsonMapper json, String topic) {
    this.kafka = kafka;
    this.json = json;
    this.topic = topic;
  }

  /** Returns when the broker has acknowledged it. */
  public void send(String id, Object event) {
    try {
      kafka.send(topic, id, json.writeValueAsBytes(event)).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
