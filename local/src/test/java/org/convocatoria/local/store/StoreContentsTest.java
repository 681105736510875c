package org.convocatoria.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.IndexOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large and many documents, and what is there after a start. */
class StoreContentsTest {

  @TempDir Path folder;

  private StoreServer server;
  private MongoClient client;
  private MongoDatabase database;
  private MongoCollection<Document> files;

  @BeforeEach
  void start() throws Exception {
    open();
  }

  private void open() throws Exception {
    server = StoreServer.start(folder, 0);
    client = MongoClients.create("mongodb://127.0.0.1:" + server.port());
    database =
        client
            .getDatabase("test")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadConcern(ReadConcern.MAJORITY);
    files = database.getCollection("files");
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    server.close();
  }

  @Test
  void everythingIsThereAfterAStart() throws Exception {
    files.createIndex(new Document("folio", 1), new IndexOptions().unique(true));
    insert(100);
    files.deleteOne(new Document("_id", "c5"));
    files.updateOne(new Document("_id", "c6"), set("state", "changed"));
    database.getCollection("dropped").insertOne(new Document());
    database.getCollection("dropped").drop();
    List<Document> before = files.find().into(new ArrayList<>());
    stop();
    open();
    assertThat(files.find().into(new ArrayList<>())).isEqualTo(before);
    assertThat(database.listCollectionNames()).containsExactly("files");
    assertDuplicate(() -> files.insertOne(new Document("folio", "F6")));
  }

  @Test
  void aCollectionWhoseMakingWasInterruptedKeepsItsKey() throws Exception {
    insert(1);
    stop();
    try (Tables tables = Tables.open(new DiskFiles(folder))) {
      Table indexes = tables.openOrCreate("test.system.indexes");
      indexes.positions(false).forEachRemaining(indexes::remove);
    }
    open();
    assertDuplicate(() -> files.insertOne(new Document("_id", "c0")));
    assertThat(files.countDocuments()).isEqualTo(1);
  }

  @Test
  void aLargeFileGoesInAndOutThroughGridFs() {
    byte[] content = new byte[3 << 20];
    new Random(1).nextBytes(content);
    var bucket = GridFSBuckets.create(database, "attachments");
    ObjectId id = bucket.uploadFromStream("plan.pdf", new ByteArrayInputStream(content));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    bucket.downloadToStream(id, out);
    assertThat(Arrays.equals(out.toByteArray(), content)).isTrue();
  }

  @Test
  void aDocumentOverSixteenMegabytesIsRefused() {
    insert(1);
    String half = "x".repeat(9 << 20);
    files.createIndex(new Document("state", 1));
    files.updateOne(new Document("_id", "c0"), set("text", half));
    Document more = new Document("more", half).append("state", "grown");
    assertThatExceptionOfType(MongoException.class)
        .isThrownBy(() -> files.updateOne(new Document("_id", "c0"), new Document("$set", more)));
    assertThat(files.find(new Document("_id", "c0")).first()).doesNotContainKey("more");
    assertThat(files.find(new Document("state", "todo")).first()).isNotNull();
  }

  @Test
  void aCursorOverManyDocumentsGoesOnWhileTheyChange() {
    insert(2_500);
    int seen = 0;
    for (Document _ : files.find().batchSize(100)) {
      if (seen++ == 500) {
        files.deleteMany(new Document("state", "done"));
      }
    }
    assertThat(seen).isBetween(600, 1_000);
  }

  @Test
  void aggregationsMatchGroupSortAndUnwind() {
    files.createIndex(new Document("state", 1));
    insert(40);
    List<Document> counts =
        files
            .aggregate(
                List.of(
                    new Document(
                        "$match",
                        new Document("state", new Document("$in", List.of("todo", "done")))),
                    new Document("$unwind", "$tags"),
                    new Document(
                        "$group",
                        new Document("_id", "$tags").append("n", new Document("$sum", 1))),
                    new Document("$sort", new Document("_id", 1))))
            .into(new ArrayList<>());
    assertThat(counts)
        .containsExactly(
            new Document("_id", "a").append("n", 40), new Document("_id", "b").append("n", 40));
    assertThat(files.countDocuments()).isEqualTo(40);
  }

  private void insert(int count) {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      documents.add(
          new Document("_id", "c" + i)
              .append("folio", "F" + i)
              .append("version", 1)
              .append("sequence", 1L)
              .append("state", i % 10 == 0 ? "todo" : "done")
              .append("due", i)
              .append("tags", List.of("a", "b")));
    }
    files.insertMany(documents);
  }

  private static Document set(String field, Object value) {
    return new Document("$set", new Document(field, value));
  }

  private static void assertDuplicate(Runnable write) {
    assertThatExceptionOfType(MongoWriteException.class)
        .isThrownBy(write::run)
        .satisfies(e -> assertThat(e.getCode()).isEqualTo(11000))
        .withMessageContaining("E11000");
  }
}
