package org.convocatoria.local.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.convocatoria.local.login.Logins;
import org.jspecify.annotations.Nullable;

/**
 * Lets each connection do what its user may: before its login nothing, then everything in the
 * database that has the user's name. Where the store has no logins, it asks nobody.
 */
final class StoreGuard {

  private static final String MECHANISM = "SCRAM-SHA-256";
  private static final String ADMIN = "admin";

  /** How a driver makes itself known and learns what it is connected to. */
  private static final Set<String> BEFORE_LOGIN = Set.of("hello", "ismaster");

  /** What a driver asks of the server as a whole; none of it tells anything of a database. */
  private static final Set<String> OF_EVERYBODY = Set.of("ping", "endsessions", "buildinfo");

  private static final AttributeKey<String> USER = AttributeKey.valueOf("convocatoria.user");
  private static final AttributeKey<ScramLogin> LOGIN = AttributeKey.valueOf("convocatoria.login");

  private final Map<String, ScramUser> users;

  /** Stands for whoever is unknown: no password fits, and they hear the same. */
  private final ScramUser nobody;

  StoreGuard(Logins logins) {
    this.users =
        logins.passwords().entrySet().parallelStream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, login -> ScramUser.of(login.getKey(), login.getValue())));
    this.nobody = ScramUser.nobody();
  }

  /** Whether anybody has to log in. */
  boolean isClosed() {
    return !users.isEmpty();
  }

  /** The reply to a message of a login, or null where the command is none. */
  @Nullable Document login(Channel channel, String command, Document query) {
    if (!isClosed()) {
      return null;
    }
    return switch (command) {
      case "saslStart" -> begin(channel, query);
      case "saslContinue" -> finish(channel, query);
      default -> null;
    };
  }

  /** Throws where this connection's user may not give this command to this database. */
  void check(Channel channel, String database, String command) {
    if (!isClosed()) {
      return;
    }
    String lower = command.toLowerCase(Locale.ROOT);
    if (BEFORE_LOGIN.contains(lower)) {
      return;
    }
    String user = channel.attr(USER).get();
    if (user == null) {
      throw unauthorized("command " + command + " requires authentication");
    }
    boolean allowed =
        database.equals(user) || (database.equals(ADMIN) && OF_EVERYBODY.contains(lower));
    if (!allowed) {
      throw unauthorized("not authorized on " + database + " to execute command " + command);
    }
  }

  /** A driver that was not told how to log in asks; what it is not told it assumes wrongly. */
  void addMechanisms(Document query, Document reply) {
    if (isClosed() && query.containsKey("saslSupportedMechs")) {
      reply.put("saslSupportedMechs", List.of(MECHANISM));
    }
  }

  static MongoServerError unauthorized(String why) {
    return new MongoServerError(13, "Unauthorized", why);
  }

  private Document begin(Channel channel, Document query) {
    channel.attr(USER).set(null);
    ScramLogin login =
        MECHANISM.equals(query.get("mechanism"))
            ? ScramLogin.begin(payload(query), name -> users.getOrDefault(name, nobody))
            : null;
    channel.attr(LOGIN).set(login);
    return login == null ? failed() : reply(login.challenge(), false);
  }

  /** One try for each beginning; the reply to a good proof ends it, as all drivers accept. */
  private static Document finish(Channel channel, Document query) {
    ScramLogin login = channel.attr(LOGIN).getAndSet(null);
    String last = login == null ? null : login.finish(payload(query));
    if (login == null || last == null) {
      return failed();
    }
    channel.attr(USER).set(login.user());
    return reply(last, true);
  }

  private static String payload(Document query) {
    return switch (query.get("payload")) {
      case BinData data -> new String(data.getData(), UTF_8);
      case byte[] bytes -> new String(bytes, UTF_8);
      case null, default -> "";
    };
  }

  private static Document reply(String payload, boolean done) {
    Document reply =
        new Document("conversationId", 1)
            .append("done", done)
            .append("payload", new BinData(payload.getBytes(UTF_8)));
    Utils.markOkay(reply);
    return reply;
  }

  /** Returned, not thrown: what fails is logged with its command, and this one has a password. */
  private static Document failed() {
    return new Document("ok", 0.0)
        .append("code", 18)
        .append("codeName", "AuthenticationFailed")
        .append("errmsg", "Authentication failed.");
  }
}
