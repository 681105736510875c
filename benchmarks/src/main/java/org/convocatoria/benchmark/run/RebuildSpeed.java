package org.convocatoria.benchmark.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.convocatoria.benchmark.load.HttpConnection;
import org.convocatoria.benchmark.load.Items;
import org.convocatoria.benchmark.machine.Processes;
import org.convocatoria.benchmark.machine.Service;
import org.convocatoria.benchmark.report.Report;

/** How fast a projection is rebuilt from half a million events, and read live from the start. */
public final class RebuildSpeed implements Benchmark {

  private static final int EVENTS = 500_000;
  private static final int EVENTS_PER_ITEM = 5;

  @Override
  public String explanation() {
    return """
    500,000 events of a kilobyte, five of each of 100,000 items. `live`: events a second of a consumer that begins with
    the first one. `rebuild`: of a new generation beside it, until readers are pointed to it.\
    """;
  }

  @Override
  public void run(Bed bed, Report report) {
    for (int round = 1; round <= bed.options().rounds(); round++) {
      String topic = "bench.history-" + round;
      bed.broker().createTopic(topic);
      write(bed, topic);
      Service reader = bed.startReader("history" + round, topic);
      Map<String, Double> figures = new LinkedHashMap<>();
      figures.put("live", perSecond(() -> awaitRead(reader)));
      figures.put("rebuild", perSecond(() -> rebuild(reader)));
      report.add("reader", round, figures);
      reader.stop();
      bed.forget("history" + round, topic);
    }
  }

  private static void write(Bed bed, String topic) {
    Items items = new Items();
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            // One request at a time: on a topic this new, several lead to refused sequences.
            Map.of(
                "bootstrap.servers", bed.broker().servers(),
                "acks", "all",
                "linger.ms", "5",
                "max.in.flight.requests.per.connection", "1"),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (int n = 0; n < EVENTS; n++) {
        String key = items.key(n % (EVENTS / EVENTS_PER_ITEM));
        long sequence = 1L + n / (EVENTS / EVENTS_PER_ITEM);
        var _ =
            producer.send(
                new ProducerRecord<>(topic, null, null, key, body(n), headers(key, sequence)));
      }
    }
    if (bed.broker().records(topic) != EVENTS) {
      throw new IllegalStateException("the broker did not take all events");
    }
  }

  private static byte[] body(int n) {
    return ("{\"state\":" + new String(Items.body(n), UTF_8) + ",\"change\":{}}").getBytes(UTF_8);
  }

  private static List<Header> headers(String key, long sequence) {
    return List.of(
        header("ce_id", key + ":" + sequence),
        header("ce_type", "bench.item-changed.v1"),
        header("ce_sequence", Long.toString(sequence)),
        header("ce_time", Instant.now().toString()));
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(UTF_8));
  }

  private static double perSecond(Runnable reading) {
    long began = System.nanoTime();
    reading.run();
    return EVENTS / ((System.nanoTime() - began) / 1e9);
  }

  private static void awaitRead(Service reader) {
    long read = 0;
    while (read < EVENTS) {
      Processes.pause(100);
      read += Long.parseLong(ask(reader, "/lag").split(" ", -1)[0]);
    }
  }

  private static void rebuild(Service reader) {
    String before = ask(reader, "/generation");
    ask(reader, "/rebuild");
    while (ask(reader, "/generation").equals(before)) {
      Processes.pause(100);
    }
  }

  private static String ask(Service reader, String path) {
    try (HttpConnection connection = new HttpConnection(reader.port())) {
      return connection.get(path).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
