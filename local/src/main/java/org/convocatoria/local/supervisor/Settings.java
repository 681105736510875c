package org.convocatoria.local.supervisor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.ConnectionString;
import com.mongodb.MongoCredential;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one `up` decided; the supervisor and later commands read it. */
public record Settings(
    List<String> parts, Ports ports, Store store, String callFile, String dates) {

  /** Which document store this installation uses; never changed while it has data. */
  public record Store(Kind kind, @Nullable String uri, @Nullable String program) {

    /** EXTERNAL is given by its address, MONGOD is started by us, EMBEDDED is for evaluation. */
    public enum Kind {
      EXTERNAL,
      MONGOD,
      EMBEDDED
    }

    /** As people and `status` call it. */
    public String description() {
      return kind == Kind.EMBEDDED ? "embedded" : "mongodb";
    }
  }

  /** What the last `up` decided, if there was one since the data was erased. */
  public static Optional<Settings> read(Installation installation) {
    Path file = PlatformStatus.settingsFile(installation);
    return Files.exists(file) ? Optional.of(JsonFile.read(file, Settings.class)) : Optional.empty();
  }

  public String publicUrl() {
    return "http://127.0.0.1:" + ports.of("gateway");
  }

  /**
   * The address of one database, with the login of its own user and the options the store needs.
   */
  public String databaseUri(String database, String password) {
    String uri = store.uri();
    String own = "mongodb://%s:%s@127.0.0.1".formatted(database, password);
    return switch (store.kind()) {
      case EMBEDDED ->
          "%s:%d/%s?authMechanism=SCRAM-SHA-256".formatted(own, ports.of("store"), database);
      case MONGOD ->
          "%s:%d/%s?replicaSet=rs0&authMechanism=SCRAM-SHA-256"
              .formatted(own, ports.of("store"), database);
      case EXTERNAL -> withDatabase(uri == null ? "" : uri, database);
    };
  }

  static String withDatabase(String uri, String database) {
    int hosts = uri.indexOf("://") + 3;
    int query = uri.indexOf('?');
    String address = query < 0 ? uri : uri.substring(0, query);
    String options = query < 0 ? "" : uri.substring(query);
    int slash = address.indexOf('/', hosts);
    return (slash < 0 ? address : address.substring(0, slash))
        + "/"
        + database
        + withLoginKept(uri, options);
  }

  /** Without an option, a login is looked for in the database of the address, which changes. */
  private static String withLoginKept(String uri, String options) {
    MongoCredential login = new ConnectionString(uri).getCredential();
    if (login == null || options.toLowerCase(Locale.ROOT).contains("authsource=")) {
      return options;
    }
    String separator = options.isEmpty() ? "?" : options.endsWith("?") ? "" : "&";
    return options + separator + "authSource=" + URLEncoder.encode(login.getSource(), UTF_8);
  }
}
