package org.convocatoria.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.io.IOException;
import java.util.Collection;
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
  private final StoreGuard guard;
  private final Map<String, MongoDatabase> opened = new ConcurrentHashMap<>();
  private volatile long spaceAsked = System.nanoTime() - SPACE_INTERVAL_NANOS;
  private volatile boolean full;

  /** When a reply may leave: always after the force, except in a test that must fail. */
  enum Acknowledgement {
    DURABLE,
    EARLY
  }

  StoreBackend(
      Tables tables,
      StoreGuard guard,
      Acknowledgement acknowledgement,
      Consumer<StoreFailedException> onFailure) {
    this.tables = tables;
    this.acknowledgement = acknowledgement;
    this.onFailure = onFailure;
    this.guard = guard;
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
    Document login = guard.login(channel, command, query);
    if (login != null) {
      return login;
    }
    guard.check(channel, database, command);
    try {
      if (GROWING.contains(command)) {
        refuseWhenFull();
      }
      if (command.equals("getMore")) {
        refuseOthersCursor(database, query);
        query.putIfAbsent("batchSize", 1_000);
      }
      try {
        Document reply = super.handleCommand(channel, database, command, query);
        guard.addMechanisms(query, reply);
        return reply;
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

  /** Commands in the protocol's old form; drivers send only their greeting in it. */
  @Override
  public QueryResult handleQuery(MongoQuery query) {
    guard.check(query.getChannel(), query.getDatabaseName(), "find");
    return super.handleQuery(query);
  }

  @Override
  public Collection<Document> getCurrentOperations(MongoQuery query) {
    guard.check(query.getChannel(), query.getDatabaseName(), "currentOp");
    return super.getCurrentOperations(query);
  }

  /** Asked in the old form it does not say by whom, so where logins are needed nobody is told. */
  @Override
  public Document getServerStatus() {
    if (guard.isClosed()) {
      throw StoreGuard.unauthorized("not authorized to execute command serverStatus");
    }
    return super.getServerStatus();
  }

  /** Cursors are numbered over all databases, so that a number alone must give no access. */
  private void refuseOthersCursor(String database, Document query) {
    if (query.get("getMore") instanceof Number id
        && getCursorRegistry().getCursor(id.longValue()) instanceof MatchCursor cursor
        && !cursor.isOf(database)) {
      throw new CursorNotFoundException(id.longValue());
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
