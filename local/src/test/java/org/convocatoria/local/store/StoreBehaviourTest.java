package org.convocatoria.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the services do with a store, done with the driver they use. */
class StoreBehaviourTest {

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
  void aFilterOnIdAndMoreExaminesOneDocument() {
    insert(500);
    for (Document filter :
        List.of(
            new Document("_id", "c7").append("version", 1),
            new Document("version", 1).append("_id", new Document("$in", List.of("c7"))),
            new Document("$and", List.of(new Document("version", 1), new Document("_id", "c7"))),
            new Document("_id", "c7").append("sequence", new Document("$lt", 9L)),
            new Document("_id", "c7").append("outbox.255", new Document("$exists", false)))) {
      long before = examined();
      assertThat(files.find(filter).into(new ArrayList<>())).hasSize(1);
      assertThat(examined() - before).as("%s", filter).isEqualTo(1);
    }
    assertThat(stats().get("scans")).isEqualTo(0L);
  }

  @Test
  void aQueueIsReadThroughItsIndexInOrder() {
    files.createIndex(new Document("state", 1).append("due", 1));
    insert(500);
    long before = examined();
    List<Document> first =
        files
            .find(new Document("state", "todo"))
            .sort(new Document("due", 1).append("_id", 1))
            .limit(5)
            .into(new ArrayList<>());
    assertThat(first)
        .extracting(document -> document.get("due"))
        .containsExactly(0, 10, 20, 30, 40);
    assertThat(examined() - before).isLessThan(20);
  }

  @Test
  void aRareWordIsWorthMoreThanASortThatComesForFree() {
    files.createIndex(new Document("call", 1).append("state", 1).append("number", 1));
    files.createIndex(new Document("call", 1).append("words", 1));
    List<Document> many = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      List<String> words = i % 100 == 7 ? List.of("street", "laurel") : List.of("street");
      many.add(
          new Document("_id", "w" + i)
              .append("call", "c")
              .append("state", "todo")
              .append("number", i)
              .append("words", words));
    }
    files.insertMany(many);
    Document wanted =
        new Document("call", "c")
            .append("state", "todo")
            .append("number", new Document("$gt", 0))
            .append("words", "laurel");
    long before = examined();
    assertThat(files.find(wanted).sort(new Document("number", -1)).into(new ArrayList<>()))
        .extracting(document -> document.get("_id"))
        .containsExactly("w307", "w207", "w107", "w7");
    // each once to sort them and once to hand them out
    assertThat(examined() - before).isEqualTo(8);
  }

  @Test
  void aCompareAndSetReturnsTheStateAfterIt() {
    insert(1);
    FindOneAndUpdateOptions after =
        new FindOneAndUpdateOptions()
            .returnDocument(ReturnDocument.AFTER)
            .projection(new Document("version", 1).append("outbox", 1));
    Document push =
        new Document("outbox", new Document("$each", List.of(new Document("sequence", 2L))));
    Document change = new Document("$inc", new Document("version", 1)).append("$push", push);
    Document changed =
        files.findOneAndUpdate(new Document("_id", "c0").append("version", 1), change, after);
    assertThat(changed)
        .containsEntry("version", 2)
        .containsEntry("outbox", List.of(new Document("sequence", 2L)));
    assertThat(
            files.findOneAndUpdate(new Document("_id", "c0").append("version", 1), change, after))
        .isNull();
  }

  @Test
  void anOlderProjectionIsNotReplacedAndRaisesADuplicateKey() {
    ReplaceOptions upsert = new ReplaceOptions().upsert(true);
    files.replaceOne(newer("p", 5), new Document("sequence", 5L), upsert);
    files.replaceOne(newer("p", 6), new Document("sequence", 6L), upsert);
    assertThatExceptionOfType(MongoWriteException.class)
        .isThrownBy(() -> files.replaceOne(newer("p", 4), new Document("sequence", 4L), upsert))
        .satisfies(e -> assertThat(e.getCode()).isEqualTo(11000));
    assertThat(files.find().first()).isEqualTo(new Document("_id", "p").append("sequence", 6L));
  }

  @Test
  void aUniqueIndexRefusesTheSecondAndSparseLeavesOutTheMissing() {
    files.createIndex(new Document("folio", 1), new IndexOptions().unique(true).sparse(true));
    files.insertMany(List.of(new Document("_id", 1), new Document("_id", 2)));
    files.insertOne(new Document("_id", 3).append("folio", "A"));
    assertDuplicate(() -> files.insertOne(new Document("_id", 4).append("folio", "A")));
    files.insertOne(new Document("_id", 5).append("folio", "B"));
    assertDuplicate(() -> files.updateOne(new Document("_id", 5), set("folio", "A")));
    assertThat(files.updateOne(new Document("_id", 5), set("folio", "C")).getModifiedCount())
        .isEqualTo(1);
    files.insertOne(new Document("_id", 6).append("folio", "B"));
  }

  @Test
  void aUniqueIndexIsNotMadeOverDuplicates() {
    files.insertMany(List.of(new Document("folio", "A"), new Document("folio", "A")));
    assertThatExceptionOfType(DuplicateKeyException.class)
        .isThrownBy(
            () -> files.createIndex(new Document("folio", 1), new IndexOptions().unique(true)));
  }

  @Test
  void anUnorderedBulkDoesWhatItCanAndNamesTheRest() {
    insert(3);
    var unordered = new BulkWriteOptions().ordered(false);
    var removals =
        List.of("c0", "c1", "c2").stream()
            .map(
                id ->
                    new UpdateOneModel<Document>(
                        new Document("_id", id).append("sequence", 1L), set("outbox", List.of())))
            .toList();
    assertThat(files.bulkWrite(removals, unordered).getMatchedCount()).isEqualTo(3);
    var inserts =
        List.of("c9", "c0", "c8").stream()
            .map(id -> new InsertOneModel<>(new Document("_id", id)))
            .toList();
    assertThatExceptionOfType(com.mongodb.MongoBulkWriteException.class)
        .isThrownBy(() -> files.bulkWrite(inserts, unordered))
        .satisfies(e -> assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(2))
        .satisfies(e -> assertThat(e.getWriteErrors()).hasSize(1));
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

  private static Document newer(String id, long sequence) {
    return new Document("_id", id).append("sequence", new Document("$lt", sequence));
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

  private long examined() {
    return stats().getLong("documentsExamined");
  }

  private Document stats() {
    return database.runCommand(new Document("collStats", "files"));
  }
}
