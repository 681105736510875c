package org.convocatoria.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.convocatoria.local.login.Logins;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each service's user, with the driver that the services use, reaches its own database only. */
class StoreLoginTest {

  private static final int NOT_AUTHORIZED = 13;
  private static final int CURSOR_NOT_FOUND = 43;

  @TempDir Path folder;

  private StoreServer server;
  private final List<MongoClient> clients = new ArrayList<>();

  @BeforeEach
  void start() throws Exception {
    server =
        StoreServer.start(folder, 0, new Logins(Map.of("plan", "secret-of-plan", "workshop", "w")));
  }

  @AfterEach
  void stop() throws Exception {
    clients.forEach(MongoClient::close);
    server.close();
  }

  @Test
  void aUserReadsAndWritesItsOwnDatabase() {
    MongoDatabase plan = as("plan:secret-of-plan@", "plan");
    plan.getCollection("things").insertOne(new Document("_id", 1));
    assertThat(plan.getCollection("things").find()).containsExactly(new Document("_id", 1));
    assertThat(plan.listCollectionNames()).contains("things");
    assertThat(plan.runCommand(new Document("ping", 1)).get("ok")).isEqualTo(1.0);
  }

  @Test
  void theMechanismMayBeNamedOrNegotiated() {
    MongoDatabase plan = as("plan:secret-of-plan@", "plan?authMechanism=SCRAM-SHA-256");
    assertThat(plan.getCollection("things").countDocuments()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{find: 'things'}",
        "{insert: 'things', documents: [{_id: 1}]}",
        "{aggregate: 'things', pipeline: [], cursor: {}}",
        "{listCollections: 1}",
        "{getMore: 1, collection: 'things'}",
        "{dropDatabase: 1}",
        "{ping: 1}",
        "{buildInfo: 1}",
        "{serverStatus: 1}"
      })
  void beforeALoginEveryCommandIsRefused(String command) {
    assertThatExceptionOfType(MongoException.class)
        .isThrownBy(() -> as("", "plan").runCommand(Document.parse(command)))
        .extracting(MongoException::getCode)
        .isEqualTo(NOT_AUTHORIZED);
  }

  @ParameterizedTest
  @CsvSource({"plan, wrong", "nobody, secret-of-plan", "workshop, secret-of-plan", "plan, w"})
  void aWrongPasswordIsRefusedAsAnUnknownUserIs(String user, String password) {
    MongoDatabase database = as(user + ":" + password + "@", "plan?authSource=" + user);
    assertThatExceptionOfType(MongoSecurityException.class)
        .isThrownBy(() -> database.getCollection("things").countDocuments())
        .havingCause()
        .isInstanceOfSatisfying(
            MongoCommandException.class,
            e -> {
              assertThat(e.getErrorCode()).isEqualTo(18);
              assertThat(e.getErrorMessage()).isEqualTo("Authentication failed.");
            });
  }

  @Test
  void anotherMechanismThanTheOneIsRefused() {
    for (String mechanism : List.of("SCRAM-SHA-1", "PLAIN")) {
      MongoDatabase database =
          as("plan:secret-of-plan@", "plan?authSource=plan&authMechanism=" + mechanism);
      assertThatThrownBy(() -> database.getCollection("things").countDocuments())
          .isInstanceOf(MongoSecurityException.class);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "workshop | {find: 'things'}",
        "workshop | {insert: 'things', documents: [{_id: 1}]}",
        "workshop | {dropDatabase: 1}",
        "admin    | {listDatabases: 1}",
        "admin    | {find: 'things'}",
        "admin    | {renameCollection: 'workshop.things', to: 'plan.things'}",
        "local    | {find: 'things'}",
        "plan     | {aggregate: 'own', pipeline: [{$out: {db: 'workshop', coll: 'a'}}], cursor: {}}",
        "plan     | {aggregate: 'own', pipeline: [{$merge: {into: {db: 'workshop', coll: 'a'}}}], cursor: {}}"
      })
  void anotherDatabaseIsOutOfReach(String database, String command) {
    MongoDatabase workshop = as("workshop:w@", "workshop");
    workshop.getCollection("things").insertOne(new Document("_id", 7));
    as("plan:secret-of-plan@", "plan").getCollection("own").insertOne(new Document("_id", 1));
    MongoDatabase elsewhere = as("plan:secret-of-plan@", database + "?authSource=plan");
    assertThatExceptionOfType(MongoException.class)
        .isThrownBy(() -> elsewhere.runCommand(Document.parse(command)));
    assertThat(workshop.getCollection("things").find()).containsExactly(new Document("_id", 7));
    assertThat(workshop.listCollectionNames()).containsExactly("things");
  }

  @Test
  void anothersCursorCannotBeReadByItsNumber() {
    MongoDatabase workshop = as("workshop:w@", "workshop");
    workshop
        .getCollection("things")
        .insertMany(IntStream.range(0, 9).mapToObj(i -> new Document("_id", i)).toList());
    Document first = workshop.runCommand(Document.parse("{find: 'things', batchSize: 2}"));
    long cursor = first.get("cursor", Document.class).getLong("id");
    Document more = new Document("getMore", cursor).append("collection", "things");
    MongoDatabase plan = as("plan:secret-of-plan@", "plan");
    assertThatExceptionOfType(MongoException.class)
        .isThrownBy(() -> plan.runCommand(more))
        .extracting(MongoException::getCode)
        .isEqualTo(CURSOR_NOT_FOUND);
    Document rest = workshop.runCommand(more).get("cursor", Document.class);
    assertThat(rest.getList("nextBatch", Document.class)).hasSize(7);
  }

  @Test
  void aFolderFromBeforeThereWereLoginsIsReadWithThem(@TempDir Path older) throws Exception {
    try (StoreServer open = StoreServer.start(older, 0);
        MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + open.port())) {
      client.getDatabase("plan").getCollection("things").insertOne(new Document("_id", 1));
    }
    try (StoreServer closed = StoreServer.start(older, 0, new Logins(Map.of("plan", "p")));
        MongoClient client =
            MongoClients.create("mongodb://plan:p@127.0.0.1:%d/plan".formatted(closed.port()))) {
      assertThat(client.getDatabase("plan").getCollection("things").countDocuments()).isOne();
    }
  }

  @Test
  void loginsComeFromTheEnvironmentAndAreInNoLog() {
    Logins logins = new Logins(Map.of("plan", "p", "gateway", "g"));
    assertThat(Logins.of(Map.of(Logins.VARIABLE, logins.written()))).isEqualTo(logins);
    assertThat(Logins.of(Map.of()).isEmpty()).isTrue();
    assertThat(logins).hasToString("Logins[gateway, plan]");
  }

  private MongoDatabase as(String login, String database) {
    String uri = "mongodb://%s127.0.0.1:%d/%s".formatted(login, server.port(), database);
    MongoClientSettings settings =
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(uri))
            .retryReads(false)
            .retryWrites(false)
            .build();
    MongoClient client = MongoClients.create(settings);
    clients.add(client);
    return client.getDatabase(database.replaceAll("\\?.*", ""));
  }
}
