package org.convocatoria.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.ConnectionString;
import com.mongodb.MongoCredential;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Locale;
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
    return withDatabase(INSTANCE.uri, database);
  }

  /** A login stays where the given address has it, which is its database unless it says more. */
  static String withDatabase(String uri, String database) {
    int query = uri.indexOf('?');
    String address = query < 0 ? uri : uri.substring(0, query);
    String options = query < 0 ? "" : uri.substring(query + 1);
    int slash = address.indexOf('/', address.indexOf("://") + 3);
    MongoCredential login = new ConnectionString(uri).getCredential();
    if (login != null && !options.toLowerCase(Locale.ROOT).contains("authsource=")) {
      String source = "authSource=" + URLEncoder.encode(login.getSource(), UTF_8);
      options = options.isEmpty() ? source : options + "&" + source;
    }
    String host = slash < 0 ? address : address.substring(0, slash);
    return host + "/" + database + (options.isEmpty() ? "" : "?" + options);
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
