package org.convocatoria.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The store behind the wire protocol. No reply leaves before everything it may have written or seen
 * is durable: what a client has read can never be rolled back.
 */
final class StoreBackend extends AbstractMongoBackend {

  private static final long RESERVE_BYTES = 64L << 20;
  private static final long SPACE_INTERVAL_NANOS = 1_000_000_000L;
  private static final Set<String> GROWING =
      Set.of("insert", "update", "findAndModify", "createIndexes", "create");

  private final Tables tables;
  private final Acknowledgement acknowledgement;
  private final Consumer<StoreFailedException> onFailure;
  private final Map<String, MongoDatabase> opened = new ConcurrentHashMap<>();
  private volatile long spaceAsked = System.nanoTime() - SPACE_INTERVAL_NANOS;
  private volatile boolean full;

  /** When a reply may leave: always after the force, except in a test that must fail. */
  enum Acknowledgement {
    DURABLE,
    EARLY
  }

  StoreBackend(
      Tables tables, Acknowledgement acknowledgement, Consumer<StoreFailedException> onFailure) {
    this.tables = tables;
    this.acknowledgement = acknowledgement;
    this.onFailure = onFailure;
    tables.databases().parallelStream().forEach(this::resolveDatabase);
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return opened.computeIfAbsent(name, _ -> new StoreDatabase(name, getCursorRegistry(), tables));
  }

  @Override
  public void dropDatabase(String name) {
    super.dropDatabase(name);
    opened.remove(name);
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    try {
      if (GROWING.contains(command)) {
        refuseWhenFull();
      }
      if (command.equals("getMore")) {
        query.putIfAbsent("batchSize", 1_000);
      }
      try {
        return super.handleCommand(channel, database, command, query);
      } finally {
        if (acknowledgement == Acknowledgement.DURABLE) {
          tables.journal().awaitForced();
        }
      }
    } catch (StoreFailedException e) {
      onFailure.accept(e);
      throw e;
    }
  }

  /** Asked at most once a second: it is on the path of every write. */
  private void refuseWhenFull() {
    try {
      long now = System.nanoTime();
      if (now - spaceAsked > SPACE_INTERVAL_NANOS) {
        spaceAsked = now;
        full = tables.journal().usableSpace() < RESERVE_BYTES;
      }
    } catch (IOException e) {
      throw new StoreFailedException("The store cannot ask for the disk's free space", e);
    }
    if (full) {
      throw new MongoServerError(14031, "OutOfDiskSpace", "The disk is full: free some space");
    }
  }
}
