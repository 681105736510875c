package org.convocatoria.local.supervisor;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.convocatoria.local.supervisor.Settings.Store;
import org.convocatoria.local.supervisor.Settings.Store.Kind;
import org.jspecify.annotations.Nullable;

/** Decides between a MongoDB that is given, one found on the PATH, and the embedded store. */
public final class StoreChoice {

  public static final String VARIABLE = "CONVOCATORIA_MONGODB_URI";

  private StoreChoice() {}

  /** Keeps to the store that already has this installation's data. */
  public static Store decide(@Nullable Settings before, Map<String, String> environment) {
    String uri = environment.get(VARIABLE);
    Store wanted =
        uri == null || uri.isBlank()
            ? findProgram(environment)
                .map(program -> new Store(Kind.MONGOD, null, program.toString()))
                .orElse(new Store(Kind.EMBEDDED, null, null))
            : new Store(Kind.EXTERNAL, uri, null);
    if (before == null || before.store().kind() == wanted.kind()) {
      return wanted;
    }
    if (wanted.kind() == Kind.EXTERNAL) {
      throw new CannotStartException(
          "This folder's data is in another store, so %s cannot be used: unset it, or ./convocatoria down --erase."
              .formatted(VARIABLE));
    }
    return before.store();
  }

  /** Says at once where a MongoDB that was given does not answer; services would try for long. */
  public static void refuseSilence(Store store) {
    if (store.kind() != Kind.EXTERNAL || store.uri() == null) {
      return;
    }
    try {
      MongoClientSettings settings =
          MongoClientSettings.builder()
              .applyConnectionString(new ConnectionString(store.uri()))
              .applyToClusterSettings(c -> c.serverSelectionTimeout(5, TimeUnit.SECONDS))
              .build();
      try (MongoClient client = MongoClients.create(settings)) {
        client.getDatabase("admin").runCommand(new Document("ping", 1));
      }
    } catch (MongoException | IllegalArgumentException e) {
      throw new CannotStartException(
          "The MongoDB named by %s does not answer: start it, or unset the variable."
              .formatted(VARIABLE));
    }
  }

  private static Optional<Path> findProgram(Map<String, String> environment) {
    for (String folder : environment.getOrDefault("PATH", "").split(":", -1)) {
      Path program = Path.of(folder, "mongod");
      if (!folder.isEmpty() && Files.isExecutable(program)) {
        return Optional.of(program);
      }
    }
    return Optional.empty();
  }
}
