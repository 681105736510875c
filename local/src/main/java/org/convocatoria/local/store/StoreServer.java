package org.convocatoria.local.store;

import de.bwaldvogel.mongo.MongoServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.convocatoria.local.login.Logins;
import org.convocatoria.local.store.StoreBackend.Acknowledgement;

/** The embedded store listening on a loopback port over one data folder. */
public final class StoreServer implements Closeable {

  /** A connection holds its thread while it waits for a force, so there are many. */
  private static final int THREADS = 96;

  private final Tables tables;
  private final MongoServer server;
  private final ScheduledExecutorService compaction =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("compaction").daemon().factory());

  private StoreServer(Tables tables, MongoServer server) {
    this.tables = tables;
    this.server = server;
  }

  /** Opens the folder and listens; port 0 takes a free one. */
  public static StoreServer start(Path folder, int port) throws IOException {
    return start(folder, port, new Logins(Map.of()));
  }

  /** The same, for those alone who have a login. */
  public static StoreServer start(Path folder, int port, Logins logins) throws IOException {
    return start(new DiskFiles(folder), logins, Acknowledgement.DURABLE, port, StoreServer::halt);
  }

  static StoreServer start(
      StoreFiles files,
      Logins logins,
      Acknowledgement acknowledgement,
      int port,
      Consumer<StoreFailedException> onFailure)
      throws IOException {
    Tables tables = Tables.open(files);
    StoreGuard guard = new StoreGuard(logins);
    MongoServer server =
        new MongoServer(new StoreBackend(tables, guard, acknowledgement, onFailure));
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, THREADS);
    StoreServer started = new StoreServer(tables, server);
    started.compactRegularly(onFailure);
    return started;
  }

  public int port() {
    return server.getLocalAddress().getPort();
  }

  @Override
  public void close() throws IOException {
    compaction.shutdownNow();
    server.shutdownNow();
    tables.close();
  }

  private void compactRegularly(Consumer<StoreFailedException> onFailure) {
    Compaction work = new Compaction(tables);
    Runnable step =
        () -> {
          try {
            work.run();
            work.refreshIfDue();
          } catch (IOException e) {
            onFailure.accept(new StoreFailedException("The store cannot compact its journal", e));
          } catch (StoreFailedException e) {
            onFailure.accept(e);
          }
        };
    var _ = compaction.scheduleWithFixedDelay(step, 10, 10, TimeUnit.SECONDS);
  }

  /** A store that cannot write must not answer any more; the supervisor starts it again. */
  static void halt(StoreFailedException failure) {
    System.err.println(failure.getMessage());
    Runtime.getRuntime().halt(3);
  }
}
