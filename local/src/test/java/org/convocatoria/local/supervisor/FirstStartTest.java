package org.convocatoria.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.ConnectionString;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.convocatoria.local.supervisor.Settings.Store;
import org.convocatoria.local.supervisor.Settings.Store.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstStartTest {

  @TempDir Path folder;

  @Test
  void accountsAreOnePerRoleAndOneLeadPerTableOfTheCall() throws Exception {
    Path call = folder.resolve("call.yaml");
    Files.writeString(call, "tables:\n  - {id: SUS}\n  - {id: URB}\n");
    Path file = folder.resolve("credentials.json");
    Account.createMissing(file, call);
    Account[] accounts = JsonFile.read(file, Account[].class);
    assertThat(accounts)
        .extracting(Account::username)
        .containsExactly(
            "coordinacion", "direccion", "administracion", "auditoria", "mesa-sus", "mesa-urb");
    assertThat(Arrays.stream(accounts).map(Account::password))
        .doesNotHaveDuplicates()
        .allMatch(password -> password.matches("([a-z2-9]{4}-){4}[a-z2-9]{4}"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");

    Account.createMissing(file, call);
    assertThat(JsonFile.read(file, Account[].class)).isEqualTo(accounts);
  }

  @Test
  void aSecretIsMadeOnceAndReadableByItsOwnerOnly() throws Exception {
    Secrets secrets = new Secrets(folder.resolve("secrets"));
    String secret = secrets.get("link-key");
    assertThat(secret).matches("[A-Za-z0-9_-]{43}");
    assertThat(new Secrets(folder.resolve("secrets")).get("link-key")).isEqualTo(secret);
    assertThat(secrets.get("metrics-token")).isNotEqualTo(secret);
    Path file = folder.resolve("secrets/link-key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void dataOfANewerVersionIsNotTouched() throws Exception {
    Installation installation = new Installation(folder);
    DataVersion.check(installation.var());
    DataVersion.check(installation.var());
    Files.writeString(installation.var().resolve("version"), "7\n");
    assertThatExceptionOfType(CannotStartException.class)
        .isThrownBy(() -> DataVersion.check(installation.var()))
        .withMessageContaining("version 7")
        .withMessageContaining("update the program");
  }

  @Test
  void dataOfTheVersionBeforeIsRefusedUnchangedAndTheWayOnIsSaid() throws Exception {
    Path version = folder.resolve("version");
    Files.writeString(version, "1\n");
    assertThatExceptionOfType(CannotStartException.class)
        .isThrownBy(() -> DataVersion.check(folder))
        .withMessageContaining("version 1")
        .withMessageContaining("down --erase");
    assertThat(version).hasContent("1");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(version);
    }
  }

  @Test
  void aGivenMongoDbIsUsedAndKeepsItsOptions() {
    String uri = "mongodb://user:secret@one:27017,two:27017/admin?replicaSet=rs0";
    Store store = StoreChoice.decide(null, Map.of(StoreChoice.VARIABLE, uri));
    assertThat(store.kind()).isEqualTo(Kind.EXTERNAL);
    assertThat(Settings.withDatabase(uri, "plan"))
        .isEqualTo(
            "mongodb://user:secret@one:27017,two:27017/plan?replicaSet=rs0&authSource=admin");
    assertThat(Settings.withDatabase("mongodb://one:27017", "plan"))
        .isEqualTo("mongodb://one:27017/plan");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mongodb://u:p@one/accounts",
        "mongodb://u:p@one",
        "mongodb://u:p@one/?",
        "mongodb://u:p@one/accounts?authSource=people&tls=true",
        "mongodb://u:p@one/?authMechanism=PLAIN",
        "mongodb://CN=service@one/accounts?authMechanism=MONGODB-X509"
      })
  void aLoginIsLookedForWhereTheGivenAddressHasIt(String uri) {
    ConnectionString given = new ConnectionString(uri);
    ConnectionString used = new ConnectionString(Settings.withDatabase(uri, "plan"));
    assertThat(used.getDatabase()).isEqualTo("plan");
    assertThat(used.getCredential()).isEqualTo(given.getCredential());
  }

  @Test
  void aGivenMongoDbThatDoesNotAnswerIsNamed() {
    Store store = new Store(Kind.EXTERNAL, "not an address", null);
    assertThatExceptionOfType(CannotStartException.class)
        .isThrownBy(() -> StoreChoice.refuseSilence(store))
        .withMessageContaining(StoreChoice.VARIABLE);
  }

  @Test
  void withoutOneTheEmbeddedStoreIsUsed() {
    assertThat(StoreChoice.decide(null, Map.of("PATH", folder.toString())).kind())
        .isEqualTo(Kind.EMBEDDED);
  }

  @Test
  void aMongodOnThePathIsPreferred() throws Exception {
    Path program = Files.createFile(folder.resolve("mongod"));
    assertThat(program.toFile().setExecutable(true)).isTrue();
    Store store = StoreChoice.decide(null, Map.of("PATH", "/nowhere:" + folder));
    assertThat(store).isEqualTo(new Store(Kind.MONGOD, null, program.toString()));
  }
}
