package org.convocatoria.test;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The best document store at hand: a given URI, a container where Docker runs, else an in-memory
 * server that speaks the same protocol. Says which, once per test run.
 */
public final class TestStore {

  private static final Logger log = LoggerFactory.getLogger(TestStore.class);
  private static final TestStore INSTANCE = new TestStore();

  private final String uri;

  private TestStore() {
    String given = System.getenv("CONVOCATORIA_TEST_MONGODB_URI");
    if (given != null) {
      uri = given;
      log.warn("Store tests run against the MongoDB given by CONVOCATORIA_TEST_MONGODB_URI");
    } else if (dockerRuns()) {
      MongoDBContainer container = new MongoDBContainer("mongo:8.0").withReplicaSet();
      container.start();
      uri = container.getConnectionString();
      log.warn("Store tests run against MongoDB in a container");
    } else {
      MongoServer server = new MongoServer(new MemoryBackend());
      uri = "mongodb:/" + server.bind();
      log.warn("Store tests run against the in-memory store: no URI given and Docker does not run");
    }
  }

  /** A connection string for a database of this name. */
  public static String uri(String database) {
    int options = INSTANCE.uri.indexOf('?');
    String base = options < 0 ? INSTANCE.uri : INSTANCE.uri.substring(0, options);
    String slash = base.indexOf('/', "mongodb://".length()) < 0 ? "/" : "";
    return base + slash + database + (options < 0 ? "" : INSTANCE.uri.substring(options));
  }

  private static boolean dockerRuns() {
    try {
      Process docker =
          new ProcessBuilder("docker", "info")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return docker.waitFor(5, TimeUnit.SECONDS) && docker.exitValue() == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
