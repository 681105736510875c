package org.convocatoria.local.store;

import java.io.IOException;
import java.nio.file.Path;
import org.convocatoria.local.login.Logins;
import org.convocatoria.local.readiness.Readiness;
import org.convocatoria.local.store.StoreBackend.Acknowledgement;

/** The store's own process. Arguments: data folder, port. */
public final class StoreMain {

  private StoreMain() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args[0]);
    int port = Integer.parseInt(args[1]);
    System.out.println(
        "Embedded document store, for evaluation on one machine; data in "
            + folder.toAbsolutePath());
    StoreServer server = start(folder, port);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
    Readiness.announce();
    System.out.println("Listening on 127.0.0.1:" + server.port());
    Thread.currentThread().join();
  }

  /**
   * CONVOCATORIA_STORE_TEST=unforced-in-memory makes a kill lose what a power cut would; with
   * `,acknowledge-early` added the store breaks its promise, which a fault run has to notice.
   */
  private static StoreServer start(Path folder, int port) throws IOException {
    String test = System.getenv().getOrDefault("CONVOCATORIA_STORE_TEST", "");
    StoreFiles disk = new DiskFiles(folder);
    StoreFiles files = test.contains("unforced-in-memory") ? new UnforcedInMemoryFiles(disk) : disk;
    Acknowledgement acknowledgement =
        test.contains("acknowledge-early") ? Acknowledgement.EARLY : Acknowledgement.DURABLE;
    Logins logins = Logins.of(System.getenv());
    return StoreServer.start(files, logins, acknowledgement, port, StoreServer::halt);
  }

  private static void close(StoreServer server) {
    try {
      server.close();
    } catch (IOException e) {
      System.err.println("The store did not close cleanly: " + e.getMessage());
    }
  }
}
