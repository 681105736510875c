package org.convocatoria.local.supervisor;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.convocatoria.local.login.Logins;

/**
 * A mongod of our own as a replica set of one, which the driver needs to repeat writes, with a user
 * for each database.
 */
final class ReplicaSet {

  private static final int NOT_YET_INITIALIZED = 94;
  private static final int NOT_A_MEMBER = 93;
  private static final int PRIMARY = 1;
  private static final int USER_EXISTS = 51003;
  private static final String ADMINISTRATOR = "administrator";
  private static final String MECHANISM = "SCRAM-SHA-256";

  private final String address;
  private final String password;
  private final Logins users;
  private volatile boolean usersMade;

  ReplicaSet(int port, String administratorsPassword, Logins users) {
    this.address = "127.0.0.1:" + port;
    this.password = administratorsPassword;
    this.users = users;
  }

  /** True once it is primary and has its users; until then it is made so, as far as we can. */
  boolean isReady(long pid) {
    try (MongoClient client = client(ADMINISTRATOR + ":" + password + "@", "admin")) {
      boolean primary = isPrimary(command -> run(client, "admin", command));
      if (primary && !usersMade) {
        makeUsers((database, command) -> run(client, database, command));
        usersMade = true;
      }
      return primary;
    } catch (MongoSecurityException e) {
      beginAsNobody();
      return false;
    } catch (MongoException e) {
      return false;
    }
  }

  /** Who has no users yet lets whoever is on its own machine make the first, and nothing else. */
  private void beginAsNobody() {
    try (MongoClient client = client("", "")) {
      if (isPrimary(command -> run(client, "admin", command))) {
        var _ = run(client, "admin", user(ADMINISTRATOR, password, "createUser", "root", "admin"));
      }
    } catch (MongoException e) {
      // It does not listen yet, or has users with other passwords than ours; its log says so.
    }
  }

  private MongoClient client(String login, String source) {
    String uri =
        "mongodb://%s%s/%s?directConnection=true&serverSelectionTimeoutMS=500"
            .formatted(login, address, source);
    return MongoClients.create(login.isEmpty() ? uri : uri + "&authMechanism=" + MECHANISM);
  }

  private static Document run(MongoClient client, String database, Document command) {
    return client.getDatabase(database).runCommand(command);
  }

  /** One for each database, of its name; one that is there gets its password and rights again. */
  void makeUsers(BiFunction<String, Document, Document> run) {
    users
        .passwords()
        .forEach(
            (name, own) -> {
              try {
                var _ = run.apply(name, user(name, own, "createUser", "readWrite", name));
              } catch (MongoCommandException e) {
                if (e.getErrorCode() != USER_EXISTS) {
                  throw e;
                }
                var _ = run.apply(name, user(name, own, "updateUser", "readWrite", name));
              }
            });
  }

  private static Document user(
      String name, String password, String command, String role, String database) {
    return new Document(command, name)
        .append("pwd", password)
        .append("roles", List.of(new Document("role", role).append("db", database)))
        .append("mechanisms", List.of(MECHANISM));
  }

  /**
   * Initiates the set on the first start, and admits the server to it again where its data names it
   * by another address: the port has changed, or the data is a restored copy.
   */
  boolean isPrimary(UnaryOperator<Document> admin) {
    try {
      Document status = admin.apply(new Document("replSetGetStatus", 1));
      return Integer.valueOf(PRIMARY).equals(status.getInteger("myState"));
    } catch (MongoCommandException e) {
      Document mended =
          switch (e.getErrorCode()) {
            case NOT_YET_INITIALIZED -> new Document("replSetInitiate", first());
            case NOT_A_MEMBER -> moved(admin);
            default -> throw e;
          };
      var _ = admin.apply(mended);
      return false;
    }
  }

  private Document first() {
    Document member = new Document("_id", 0).append("host", address);
    return new Document("_id", "rs0").append("members", List.of(member));
  }

  /** Forced, since nobody is left who could agree; what else the set knows of itself stays. */
  private Document moved(UnaryOperator<Document> admin) {
    Document config =
        admin.apply(new Document("replSetGetConfig", 1)).get("config", Document.class);
    Object id = config.getList("members", Document.class).getFirst().get("_id");
    config.put("members", List.of(new Document("_id", id).append("host", address)));
    config.put("version", config.get("version", Number.class).intValue() + 1);
    return new Document("replSetReconfig", config).append("force", true);
  }
}
