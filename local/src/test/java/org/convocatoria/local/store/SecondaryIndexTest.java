package org.convocatoria.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same random documents in two collections, one with indexes: every query must agree. */
class SecondaryIndexTest {

  private static final List<String> WORDS = List.of("agua", "barrio", "camino", "dato");

  @TempDir Path folder;

  private StoreServer server;
  private MongoClient client;
  private MongoCollection<Document> indexed;
  private MongoCollection<Document> plain;
  private Random random;

  @BeforeEach
  void startWithIndexes() throws Exception {
    random = new Random(20140502);
    open();
    indexed.createIndex(new Document("state", 1).append("due", -1));
    indexed.createIndex(new Document("due", 1));
    indexed.createIndex(new Document("tags", 1));
    indexed.createIndex(new Document("tags", 1).append("due", 1).append("_id", 1));
    indexed.createIndex(new Document("state", 1).append("tags", 1).append("_id", -1));
    indexed.createIndex(new Document("steps.at", 1));
    indexed.createIndex(new Document("place.town", 1), new IndexOptions().sparse(true));
    indexed.createIndex(new Document("code", 1), new IndexOptions().unique(true).sparse(true));
    for (int i = 0; i < 300; i++) {
      Document document = randomDocument(i);
      indexed.insertOne(document);
      plain.insertOne(document);
    }
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    server.close();
  }

  @Test
  void everyQueryFindsWhatAScanFinds() {
    compareQueries(600);
  }

  @Test
  void indexesFollowUpdatesAndRemovals() {
    for (int i = 0; i < 400; i++) {
      changeSomething();
    }
    compareQueries(300);
  }

  @Test
  void indexesAreTheSameAfterAStart() throws Exception {
    for (int i = 0; i < 100; i++) {
      changeSomething();
    }
    stop();
    open();
    compareQueries(300);
  }

  @Test
  void theRarestOfSeveralWordsIsLookedUp() {
    indexed.insertMany(
        IntStream.range(1_000, 3_000)
            .mapToObj(i -> new Document("_id", i).append("tags", List.of("frecuente", "raro" + i)))
            .toList());
    long before = examined();
    Document filter = both("frecuente", "raro2500");
    assertThat(ids(indexed, filter, new Document("_id", 1), 0)).containsExactly(2_500);
    assertThat(indexed.countDocuments(filter)).isOne();
    assertThat(examined() - before).isLessThan(10);
  }

  @Test
  void aPageOfWhatAFrequentWordFindsReadsNoMoreThanThePage() {
    indexed.insertMany(
        IntStream.range(1_000, 3_000)
            .mapToObj(
                i ->
                    new Document("_id", i)
                        .append("state", "abierto")
                        .append("tags", List.of("frecuente", i % 2 == 0 ? "@par" : "@non")))
            .toList());
    Document words = new Document("$in", List.of("frecuente", "@par"));
    Document filter = new Document("state", "abierto").append("tags", words);
    long before = examined();
    assertThat(ids(indexed, filter, new Document("_id", -1), 3))
        .containsExactly(2_999, 2_998, 2_997);
    assertThat(indexed.countDocuments(filter, new CountOptions().limit(20))).isEqualTo(20);
    assertThat(examined() - before).isLessThan(60);
  }

  @Test
  void boundsThatStandApartNarrowOneRange() {
    indexed.insertMany(
        IntStream.range(1_000, 3_000)
            .mapToObj(i -> new Document("_id", i).append("due", 1_000L + i))
            .toList());
    Document above = new Document("due", new Document("$gt", 0L));
    Document from = new Document("due", new Document("$gte", 2_500L));
    Document until = new Document("due", new Document("$lt", 2_503L));
    long before = examined();
    assertThat(ids(indexed, new Document("$and", List.of(above, from, until)), new Document(), 0))
        .containsExactly(1_500, 1_501, 1_502);
    assertThat(examined() - before).isLessThan(10);
  }

  @Test
  void aPageReadsNoMoreOfItsRangeThanThePage() {
    indexed.insertMany(
        IntStream.range(1_000, 3_000)
            .mapToObj(i -> new Document("_id", i).append("state", "abierto").append("due", i))
            .toList());
    long before = examined();
    Document order = new Document("due", -1);
    assertThat(ids(indexed, new Document("state", "abierto"), order, 2))
        .containsExactly(2_999, 2_998);
    assertThat(examined() - before).isLessThan(10);
  }

  @Test
  void anIndexOverArraysGivesNoOrderByThem() {
    List<Document> many =
        IntStream.range(1_000, 1_100)
            .mapToObj(
                i -> new Document("_id", i).append("state", "abierto").append("tags", twoWords()))
            .toList();
    indexed.insertMany(many);
    plain.insertMany(many);
    Document filter = new Document("state", "abierto").append("tags", word());
    for (int direction : List.of(1, -1)) {
      Document order = new Document("tags", direction).append("_id", 1);
      assertThat(ids(indexed, filter, order, 0)).isEqualTo(ids(plain, filter, order, 0));
      Document all = new Document("state", "abierto");
      assertThat(ids(indexed, all, order, 0)).isEqualTo(ids(plain, all, order, 0));
    }
  }

  private List<String> twoWords() {
    return List.of(word(), word());
  }

  private static Document both(String one, String other) {
    return new Document("$and", List.of(new Document("tags", one), new Document("tags", other)));
  }

  private long examined() {
    Document statistics =
        client.getDatabase("test").runCommand(new Document("collStats", "indexed"));
    return statistics.get("documentsExamined", Number.class).longValue();
  }

  @Test
  void anIndexMadeLaterHoldsTheDocumentsThatWereThere() {
    plain.createIndex(new Document("tags", 1).append("due", 1));
    compareQueries(300);
  }

  private void open() throws Exception {
    server = StoreServer.start(folder, 0);
    client = MongoClients.create("mongodb://127.0.0.1:" + server.port());
    indexed = client.getDatabase("test").getCollection("indexed");
    plain = client.getDatabase("test").getCollection("plain");
  }

  private void compareQueries(int count) {
    for (int i = 0; i < count; i++) {
      Document filter = randomFilter(0);
      Document order = randomOrder();
      int limit = random.nextInt(4) == 0 ? 1 + random.nextInt(10) : 0;
      assertThat(ids(indexed, filter, order, limit))
          .as("find(%s).sort(%s).limit(%d)", filter.toJson(), order.toJson(), limit)
          .isEqualTo(ids(plain, filter, order, limit));
      long all = plain.countDocuments(filter);
      assertThat(indexed.countDocuments(filter)).isEqualTo(all);
      assertThat(indexed.countDocuments(filter, new CountOptions().limit(5)))
          .isEqualTo(Math.min(5, all));
    }
  }

  private static List<Object> ids(
      MongoCollection<Document> collection, Document filter, Document order, int limit) {
    FindIterable<Document> found = collection.find(filter).sort(order).limit(limit).batchSize(7);
    List<Object> ids = new ArrayList<>();
    found.forEach(document -> ids.add(document.get("_id")));
    return ids;
  }

  private void changeSomething() {
    Document filter = new Document("_id", random.nextInt(300));
    if (random.nextInt(5) == 0) {
      indexed.deleteOne(filter);
      plain.deleteOne(filter);
      return;
    }
    Document fresh = randomDocument(0);
    fresh.remove("_id");
    fresh.remove("code");
    Document change = new Document("$set", fresh);
    if (random.nextBoolean()) {
      change =
          new Document("$set", new Document("due", value()))
              .append("$unset", new Document("tags", ""));
    }
    indexed.updateOne(filter, change);
    plain.updateOne(filter, change);
  }

  private Document randomDocument(int id) {
    Document document = new Document("_id", id);
    put(document, "state", word());
    put(document, "due", value());
    put(document, "tags", IntStream.range(0, random.nextInt(4)).mapToObj(_ -> word()).toList());
    put(
        document,
        "steps",
        IntStream.range(0, random.nextInt(3)).mapToObj(_ -> new Document("at", value())).toList());
    put(document, "place", new Document("town", word()));
    if (random.nextBoolean()) {
      document.put("code", "c" + id);
    }
    return document;
  }

  /** Sometimes missing, sometimes null. */
  private void put(Document document, String field, @Nullable Object value) {
    int luck = random.nextInt(10);
    if (luck > 0) {
      document.put(field, luck == 1 ? null : value);
    }
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private Object value() {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(20);
      case 1 -> (long) random.nextInt(20);
      case 2 -> random.nextInt(40) / 2.0;
      default -> word();
    };
  }

  private Document randomFilter(int depth) {
    Document filter = new Document();
    int conditions = 1 + random.nextInt(2);
    for (int i = 0; i < conditions; i++) {
      String field =
          List.of("_id", "state", "due", "tags", "steps.at", "place.town", "code")
              .get(random.nextInt(7));
      filter.put(field, condition(field));
    }
    if (depth == 0 && random.nextInt(4) == 0) {
      String operator = random.nextBoolean() ? "$and" : "$or";
      filter.put(operator, List.of(randomFilter(1), randomFilter(1)));
    }
    return filter;
  }

  private @Nullable Object condition(String field) {
    Object one = operand(field);
    Object other = operand(field);
    return switch (random.nextInt(12)) {
      case 0 -> new Document("$in", List.of(one, other));
      case 1 -> new Document("$gt", one);
      case 2 -> new Document("$gte", one).append("$lt", other);
      case 3 -> new Document("$lte", one);
      case 4 -> new Document("$exists", random.nextBoolean());
      case 5 -> new Document("$ne", one);
      case 6 -> new Document("$nin", List.of(one));
      case 7 -> new Document("$eq", one);
      case 8 -> null;
      case 9 -> new Document("$in", Arrays.asList(one, null));
      default -> one;
    };
  }

  private Object operand(String field) {
    return switch (field) {
      case "_id" -> random.nextInt(300);
      case "code" -> "c" + random.nextInt(300);
      case "due", "steps.at" -> value();
      default -> word();
    };
  }

  /** Ends with `_id`, so that there is one right order. */
  private Document randomOrder() {
    Document order = new Document();
    if (random.nextBoolean()) {
      order.put(List.of("state", "due", "code").get(random.nextInt(3)), direction());
    }
    if (random.nextInt(3) == 0) {
      order.putIfAbsent("due", direction());
    }
    order.put("_id", direction());
    return order;
  }

  private int direction() {
    return random.nextBoolean() ? 1 : -1;
  }
}
