package org.convocatoria.local.supervisor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
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
