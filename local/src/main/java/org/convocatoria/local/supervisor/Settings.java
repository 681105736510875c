package org.convocatoria.local.supervisor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.ConnectionString;
import com.mongodb.MongoCredential;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one `up` decided; the supervisor and later commands read it.
 *
 * @param limits the limits that its environment changed, by their variables
 */
public record Settings(
    List<String> parts,
    Ports ports,
    Store store,
    String callFile,
    String dates,
    @Nullable Map<String, String> limits) {

  private static final String LIMIT = "CONVOCATORIA_LIMIT_";
  private static final String LETTERS_WAIT = "CONVOCATORIA_LETTERS_WAIT";

  /** Copies the limits; what an earlier version wrote down has none. */
  public Settings {
    limits = limits == null ? Map.of() : new TreeMap<>(limits);
  }

  /** One whose limits are those of the documents. */
  public Settings(List<String> parts, Ports ports, Store store, String callFile, String dates) {
    this(parts, ports, store, callFile, dates, Map.of());
  }

  @Override
  public Map<String, String> limits() {
    return limits == null ? Map.of() : limits;
  }

  /** The limits among these variables. */
  public static Map<String, String> limits(Map<String, String> environment) {
    Map<String, String> limits = new TreeMap<>(environment);
    limits.keySet().removeIf(name -> !name.startsWith(LIMIT) && !name.equals(LETTERS_WAIT));
    return limits;
  }

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
