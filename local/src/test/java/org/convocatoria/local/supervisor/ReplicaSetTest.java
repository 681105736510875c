package org.convocatoria.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.ServerAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.Document;
import org.convocatoria.local.login.Logins;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplicaSetTest {

  /** As a mongod answers: by what is in its data, and by the address it listens at. */
  private static final class Mongod {

    private @Nullable Document config;
    private String address = "127.0.0.1:27017";
    private int broken;

    Document answer(Document command) {
      if (broken != 0) {
        throw refusal(broken);
      }
      Document known = config;
      return switch (command.keySet().iterator().next()) {
        case "replSetInitiate" -> {
          config =
              command
                  .get("replSetInitiate", Document.class)
                  .append("version", 1)
                  .append("settings", new Document("replicaSetId", "of the first start"));
          yield new Document("ok", 1);
        }
        case "replSetGetConfig" -> new Document("config", copy(known));
        case "replSetReconfig" -> reconfigured(command);
        default -> status(known);
      };
    }

    private Document status(@Nullable Document known) {
      if (known == null) {
        throw refusal(94);
      }
      if (members().stream().noneMatch(each -> each.getString("host").equals(address))) {
        throw refusal(93);
      }
      return new Document("myState", members().size() == 1 ? 1 : 2);
    }

    private Document reconfigured(Document command) {
      if (!command.getBoolean("force", false)) {
        throw refusal(10107);
      }
      Document wanted = command.get("replSetReconfig", Document.class);
      if (config == null || wanted.getInteger("version") <= config.getInteger("version")) {
        throw refusal(103);
      }
      config = wanted;
      return new Document("ok", 1);
    }

    private static @Nullable Document copy(@Nullable Document known) {
      return known == null ? null : Document.parse(known.toJson());
    }

    private List<Document> members() {
      return config == null ? List.of() : config.getList("members", Document.class);
    }

    private static MongoCommandException refusal(int code) {
      return new MongoCommandException(
          new BsonDocument("ok", new BsonInt32(0))
              .append("code", new BsonInt32(code))
              .append("errmsg", new BsonString("")),
          new ServerAddress());
    }
  }

  private final Mongod mongod = new Mongod();

  @Test
  void theFirstStartMakesTheSet() {
    assertThat(set(27017).isPrimary(mongod::answer)).isFalse();
    assertThat(set(27017).isPrimary(mongod::answer)).isTrue();
  }

  @Test
  void onAnotherPortItIsTheSameSetAgain() {
    set(27017).isPrimary(mongod::answer);
    mongod.address = "127.0.0.1:27900";
    assertThat(set(27900).isPrimary(mongod::answer)).isFalse();
    assertThat(set(27900).isPrimary(mongod::answer)).isTrue();
    assertThat(mongod.members())
        .containsExactly(new Document("_id", 0).append("host", "127.0.0.1:27900"));
    assertThat(mongod.config).extracting("settings").asString().contains("of the first start");
  }

  @Test
  void aCopyOfASetOfThreeIsASetOfOneHere() {
    mongod.config =
        new Document("_id", "rs0")
            .append("version", 7)
            .append("settings", new Document())
            .append("members", List.of(member(3, "a:1"), member(4, "b:1"), member(5, "c:1")));
    set(27017).isPrimary(mongod::answer);
    assertThat(set(27017).isPrimary(mongod::answer)).isTrue();
    assertThat(mongod.members()).hasSize(1);
  }

  @Test
  void anythingElseIsLeftAlone() {
    mongod.broken = 13;
    assertThatExceptionOfType(MongoCommandException.class)
        .isThrownBy(() -> set(27017).isPrimary(mongod::answer));
    assertThat(mongod.config).isNull();
  }

  @Test
  void eachDatabaseGetsAUserOfItsNameThatReachesNoOther() {
    List<Document> users = new ArrayList<>();
    set(27017)
        .makeUsers(
            (database, command) -> {
              users.add(new Document(command).append("$db", database));
              return new Document("ok", 1);
            });
    assertThat(users)
        .extracting(user -> user.getString("$db"))
        .containsExactlyInAnyOrder("plan", "workshop");
    assertThat(users)
        .allSatisfy(
            user -> {
              String name = user.getString("createUser");
              assertThat(name).isEqualTo(user.getString("$db"));
              assertThat(user.getList("roles", Document.class))
                  .containsExactly(new Document("role", "readWrite").append("db", name));
            });
  }

  @Test
  void aUserOfAnEarlierStartKeepsToItsDatabaseAndGetsItsPassword() {
    List<Document> changes = new ArrayList<>();
    set(27017)
        .makeUsers(
            (_, command) -> {
              if (command.containsKey("createUser")) {
                throw Mongod.refusal(51003);
              }
              changes.add(command);
              return new Document("ok", 1);
            });
    assertThat(changes)
        .extracting(change -> change.getString("pwd"))
        .containsExactlyInAnyOrder("of plan", "of workshop");
  }

  private static ReplicaSet set(int port) {
    Logins users = new Logins(Map.of("plan", "of plan", "workshop", "of workshop"));
    return new ReplicaSet(port, "of the administrator", users);
  }

  private static Document member(int id, String host) {
    return new Document("_id", id).append("host", host);
  }
}
