package org.convocatoria.system.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;

/**
 * What the platform is not: it saves, then it sends, and now and then dies between. A repeated
 * request is answered from the store, so its client is content, and the event is missing for ever.
 * Arguments: port, store, broker, after how many items it dies.
 */
final class SaveThenSend {

  static final String TOPIC = "control.events";
  static final String TYPE = "control.item-kept.v1";

  private final MongoCollection<Document> items;
  private final KafkaProducer<String, byte[]> producer;
  private final AtomicInteger left;

  private SaveThenSend(MongoCollection<Document> items, String broker, int lifetime) {
    this.items = items;
    this.left = new AtomicInteger(lifetime);
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker, ProducerConfig.ACKS_CONFIG, "all"),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  public static void main(String[] args) throws IOException {
    MongoClient client = MongoClients.create(args[1]);
    SaveThenSend service =
        new SaveThenSend(
            client.getDatabase("control").getCollection("items"),
            args[2],
            Integer.parseInt(args[3]));
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])), 0);
    server.createContext("/readyz", exchange -> answer(exchange, 200, "ok"));
    server.createContext("/items", service::keep);
    server.start();
  }

  private void keep(HttpExchange exchange) throws IOException {
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    try {
      items.insertOne(new Document("_id", key).append("sequence", 1L));
    } catch (MongoWriteException _) {
      answer(exchange, 200, id(key));
      return;
    }
    if (left.decrementAndGet() == 0) {
      Runtime.getRuntime().halt(Part.FAILPOINT_EXIT);
    }
    send(key);
    answer(exchange, 201, id(key));
  }

  private void send(String key) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(TOPIC, key, id(key).getBytes(UTF_8));
    Map.of(
            "ce_id",
            key + ":1",
            "ce_type",
            TYPE,
            "ce_subject",
            key,
            "ce_source",
            "/control",
            "ce_sequence",
            "1",
            "ce_time",
            Instant.now().toString())
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    try {
      producer.send(record).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String id(String key) {
    return "{\"id\":\"%s\"}".formatted(key);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
