package org.convocatoria.submission.contribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.forum.ForumPeople;
import org.convocatoria.test.ServiceApi.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** What was erased after a backup is erased again after its restore. */
@SubmissionTest
class ErasuresAgainTest {

  @TempDir Path folder;
  private final Api api;
  private final MongoDatabase database;
  private final Contributions contributions;
  private final Ownership ownership;
  private final List<ErasedWith> features;
  private final Calls calls;
  private final JsonMapper json;

  ErasuresAgainTest(
      @LocalServerPort int port,
      MongoDatabase database,
      Contributions contributions,
      Ownership ownership,
      List<ErasedWith> features,
      Calls calls,
      JsonMapper json) {
    this.api = new Api(port);
    this.database = database;
    this.contributions = contributions;
    this.ownership = ownership;
    this.features = features;
    this.calls = calls;
    this.json = json;
  }

  @Test
  void whatARestoredBackupBringsBackIsErasedAtTheNextStart() throws Exception {
    Answer receipt = api.contribute();
    Folio folio = new Folio(receipt.at("/folio"));
    Document backup = stored(folio);
    Path file = folder.resolve("erasures.jsonl");
    erasing(file).byOwner(folio.value(), receipt.at("/clave"));
    Files.write(file, "{\"id\":\"cut sho".getBytes(UTF_8), StandardOpenOption.APPEND);
    assertThat(Files.readString(file))
        .contains(folio.value())
        .doesNotContain("Persona", "camiones");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");

    Document now = stored(folio);
    backup.put("version", now.get("version"));
    backup.put("sequence", now.get("sequence"));
    database.getCollection("contributions").replaceOne(new Document("_id", now.get("_id")), backup);
    again(file);

    assertThat(contributions.find(folio).orElseThrow().isErased()).isTrue();
    assertThat(stored(folio).toJson()).doesNotContain("Persona", "camiones");
    assertThat(new ErasureLedger(file.toString(), json).all()).hasSize(1);
  }

  @Test
  void soIsWhatSomebodyWroteInAForum() throws Exception {
    ForumPeople people = new ForumPeople(api);
    String forum = people.announced(ForumPeople.open());
    Map<String, @Nullable Object> asked = ForumPeople.proposal();
    asked.put("text", "Plantar frambuesas en cada parque.");
    String proposal = people.propose(forum, UUID.randomUUID().toString(), asked).at("/id");
    Path file = folder.resolve("erasures.jsonl");
    Files.writeString(
        file,
        """
        {"id":"%s","at":"2014-10-09T16:00:00Z","means":"letter","asked":"2014-10-08"}
        {"id":"ffffffffffffffffffffffffffffffff","at":"2014-10-09T16:00:00Z","means":"letter"}
        """
            .formatted(proposal));

    again(file);

    Answer read = people.read(forum);
    assertThat(read.json().at("/proposals/0/erased").asBoolean()).isTrue();
    assertThat(read.body()).doesNotContain("frambuesas");
  }

  private void again(Path file) {
    ErasureLedger ledger = new ErasureLedger(file.toString(), json);
    new ErasuresAgain(ledger, contributions, erasing(file), features).run();
  }

  private Erasing erasing(Path file) {
    return new Erasing(
        contributions,
        ownership,
        features,
        new ErasureLedger(file.toString(), json),
        calls,
        Clock.systemUTC());
  }

  private Document stored(Folio folio) {
    return Objects.requireNonNull(
        database.getCollection("contributions").find(new Document("folio", folio.value())).first());
  }
}
