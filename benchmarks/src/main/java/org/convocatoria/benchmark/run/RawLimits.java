package org.convocatoria.benchmark.run;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.convocatoria.benchmark.load.Items;
import org.convocatoria.benchmark.load.LoadGenerator;
import org.convocatoria.benchmark.load.Measured;
import org.convocatoria.benchmark.load.Sender;
import org.convocatoria.benchmark.report.Report;

/** What store and broker can do with 32 callers and no service between. */
final class RawLimits {

  private static final int DONE = 201;

  private final Bed bed;
  private final Report report;
  private final Items items = new Items();
  private final String text = new String(Items.body(0), java.nio.charset.StandardCharsets.UTF_8);

  RawLimits(Bed bed, Report report) {
    this.bed = bed;
    this.report = report;
  }

  void run(int round) {
    String database = "raw" + round;
    MongoCollection<Document> raw =
        bed.store().items(database).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    measure("driver insert", round, n -> insert(raw, n));
    String topic = "bench.raw-" + round;
    bed.broker().createTopic(topic);
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bed.broker().servers(), "acks", "all", "linger.ms", "0"),
            new StringSerializer(),
            new ByteArraySerializer())) {
      measure("producer send", round, n -> send(producer, topic, n));
    }
    bed.forget(database, topic);
  }

  private void measure(String name, int round, Sender sender) {
    try (LoadGenerator load = new LoadGenerator(() -> sender)) {
      var _ = load.closed(bed.options().warmUp());
      Measured full = load.closed(bed.options().window());
      report.add(name, round, Map.of("per second", full.perSecond()));
    }
  }

  private int insert(MongoCollection<Document> raw, long n) {
    raw.insertOne(new Document("_id", items.key(n)).append("text", text));
    return DONE;
  }

  private int send(KafkaProducer<String, byte[]> producer, String topic, long n) {
    try {
      producer.send(new ProducerRecord<>(topic, items.key(n), Items.body(0))).get();
      return DONE;
    } catch (InterruptedException | ExecutionException e) {
      return Measured.UNKNOWN;
    }
  }
}
