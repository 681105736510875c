package org.convocatoria.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the store's own process under load and counts what it had acknowledged. */
class StoreDurabilityTest {

  private static final int WRITERS = 16;
  private static final int ACKNOWLEDGED_BEFORE_KILL = 2_000;

  @TempDir Path folder;

  @Test
  void killingTheProcessUnderLoadLosesNoAcknowledgedWrite() throws Exception {
    assertThat(acknowledgedButLost("")).isEmpty();
  }

  @Test
  void aPowerCutUnderLoadLosesNoAcknowledgedWrite() throws Exception {
    assertThat(acknowledgedButLost("unforced-in-memory")).isEmpty();
  }

  @Test
  void aStoreThatAcknowledgesBeforeItIsDurableIsFoundOut() throws Exception {
    assertThat(acknowledgedButLost("unforced-in-memory,acknowledge-early")).isNotEmpty();
  }

  private Set<Object> acknowledgedButLost(String test) throws Exception {
    StoreProcess first = StoreProcess.start(folder, test);
    Set<Object> acknowledged = writeUntilKilled(first);
    Set<Object> lost = new HashSet<>(acknowledged);
    try (StoreServer again = StoreServer.start(folder, 0);
        MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + again.port())) {
      for (Document kept : client.getDatabase("test").getCollection("writes").find()) {
        lost.remove(kept.get("_id"));
      }
    }
    return lost;
  }

  private static Set<Object> writeUntilKilled(StoreProcess store) throws Exception {
    Set<Object> acknowledged = ConcurrentHashMap.newKeySet();
    CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_KILL);
    try (MongoClient client = MongoClients.create(store.uri());
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      MongoCollection<Document> writes =
          client
              .getDatabase("test")
              .getCollection("writes")
              .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
      for (int writer = 0; writer < WRITERS; writer++) {
        int number = writer;
        writers.execute(() -> write(writes, number, acknowledged, enough));
      }
      assertThat(enough.await(30, TimeUnit.SECONDS)).isTrue();
      store.kill();
      writers.shutdown();
    }
    return acknowledged;
  }

  private static void write(
      MongoCollection<Document> writes,
      int writer,
      Set<Object> acknowledged,
      CountDownLatch enough) {
    try {
      for (int i = 0; true; i++) {
        String id = writer + "-" + i;
        writes.insertOne(new Document("_id", id).append("text", "x".repeat(300)));
        acknowledged.add(id);
        enough.countDown();
      }
    } catch (MongoException killed) {
      // The end of the load: the store is gone.
    }
  }

  /** A store in a JVM of its own, so that it can be killed. */
  private record StoreProcess(Process process, int port) {

    static StoreProcess start(Path folder, String test) throws IOException {
      ProcessBuilder command =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:+UseSerialGC",
              "-XX:TieredStopAtLevel=1",
              "-cp",
              System.getProperty("java.class.path"),
              StoreMain.class.getName(),
              folder.toString(),
              "0");
      command.environment().putAll(Map.of("CONVOCATORIA_STORE_TEST", test));
      command.redirectError(ProcessBuilder.Redirect.DISCARD);
      Process process = command.start();
      BufferedReader output = process.inputReader();
      String line = output.readLine();
      while (line != null && !line.startsWith("Listening")) {
        line = output.readLine();
      }
      assertThat(line).as("the store says where it listens").isNotNull();
      return new StoreProcess(process, Integer.parseInt(line.substring(line.indexOf(':') + 1)));
    }

    String uri() {
      return "mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=1000&maxPoolSize=64";
    }

    void kill() throws InterruptedException {
      process.destroyForcibly().waitFor();
    }
  }
}
