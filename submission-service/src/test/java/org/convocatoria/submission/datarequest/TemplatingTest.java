package org.convocatoria.submission.datarequest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.convocatoria.submission.datarequest.RequestApi.PATH;
import static org.convocatoria.submission.datarequest.RequestApi.TABLE;
import static org.convocatoria.submission.datarequest.RequestApi.letter;
import static org.convocatoria.submission.datarequest.RequestApi.link;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.convocatoria.messaging.outbox.KeyReusedException;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.Api.Part;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.ServiceApi.Answer;
import org.convocatoria.test.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SubmissionTest
class TemplatingTest {

  private static final byte[] OTHER = "mes;pozo;m3\n".getBytes(UTF_8);

  private final Api api;
  private final RequestApi office;
  private final Templating templating;
  private final LetterTemplates templates;
  private final MongoDatabase database;

  TemplatingTest(
      @LocalServerPort int port,
      Templating templating,
      LetterTemplates templates,
      MongoDatabase database) {
    this.api = new Api(port);
    this.office = new RequestApi(api);
    this.templating = templating;
    this.templates = templates;
    this.database = database;
  }

  @BeforeEach
  void anAgencyOfItsOwn() {
    office.begin();
  }

  @Test
  void aTemplateIsOfEveryRequestOfItsLetterAndOfTheOneThatComesInItsPlace() {
    Answer sent =
        office.send(
            letter(
                List.of(
                    Map.of("name", office.agency(), "sector", "Agua"),
                    Map.of("name", office.agency() + " 2", "sector", "Agua"))),
            UUID.randomUUID().toString());
    Answer kept = attach(sent, "volúmenes.csv", TABLE);
    assertThat(kept.status()).isEqualTo(201);
    assertThat(kept.at("/name")).isEqualTo("volúmenes.csv");
    assertThat(kept.at("/type")).isEqualTo("text/csv");
    Answer redirected =
        office.act(sent, "redirection", "{\"agency\":{\"name\":\"" + office.agency() + " 3\"}}");
    for (String link :
        List.of(
            link(sent), "/api" + sent.at("/requests/1/link"), "/api" + redirected.at("/link"))) {
      assertThat(api.get(link, Api.anonymous()).at("/template/name")).isEqualTo("volúmenes.csv");
      Answer file = api.get(link + "/template", Api.anonymous());
      assertThat(file.body()).isEqualTo(new String(TABLE, UTF_8));
      assertThat(header(file, "Content-Disposition")).startsWith("attachment; filename");
      assertThat(header(file, "Content-Type")).isEqualTo("application/octet-stream");
      assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(header(file, "Content-Security-Policy")).startsWith("sandbox");
    }
    String auditor = TestTokens.staff("submission", "auditor");
    assertThat(api.get(path(sent), auditor).body()).isEqualTo(new String(TABLE, UTF_8));
    assertThat(office.one(sent).at("/template/sha256")).isEqualTo(kept.at("/sha256"));
  }

  @Test
  void aReplacedTemplateIsGoneAndTheHistorySaysSo() {
    Answer sent = office.send();
    assertThat(api.get(link(sent) + "/template", Api.anonymous()).status()).isEqualTo(404);
    assertThat(api.get(path(sent), Api.coordinator()).status()).isEqualTo(404);
    Answer first = attach(sent, "volumenes.csv", TABLE);
    Answer again = attach(sent, "volumenes.csv", TABLE);
    assertThat(again.at("/id")).as("the same file is no other").isEqualTo(first.at("/id"));
    Answer second = attach(sent, "por-pozo.csv", OTHER);
    assertThat(api.get(link(sent) + "/template", Api.anonymous()).body())
        .isEqualTo(new String(OTHER, UTF_8));
    assertThat(office.one(sent).json().at("/steps").findValuesAsString("es"))
        .containsExactly(
            "Se adjuntó al oficio la plantilla «volumenes.csv».",
            "Se cambió la plantilla del oficio por «por-pozo.csv».");
    assertThat(stored(first.at("/id"))).isFalse();
    assertThat(stored(second.at("/id"))).isTrue();
  }

  @Test
  void aBadFileAnUnknownLetterOrAnotherRoleAttachesNothing() {
    Answer sent = office.send();
    assertThat(attach(sent, "volumenes.csv", new byte[0]).status()).isEqualTo(422);
    assertThat(attach(sent, "volumenes.exe", TABLE).status()).isEqualTo(415);
    assertThat(attach(sent, "volumenes.xlsx", TABLE).status()).isEqualTo(415);
    assertThat(attach(sent, "volumenes.csv", new byte[25 * 1024 * 1024 + 1]).status())
        .isEqualTo(413);
    assertThat(api.form(path(sent), Api.coordinator(), List.of(Part.of("x", "y"))).status())
        .isEqualTo(422);
    String unknown = PATH + "/letters/none/template";
    assertThat(upload(unknown, Api.coordinator(), "volumenes.csv", TABLE).status()).isEqualTo(404);
    String director = TestTokens.staff("submission", "director");
    assertThat(upload(path(sent), director, "volumenes.csv", TABLE).status()).isEqualTo(403);
    assertThat(office.seen(sent).json().has("template")).isFalse();
  }

  @Test
  void aLetterThatIsSentAgainKeepsTheTemplateItHas() throws IOException {
    String key = UUID.randomUUID().toString();
    Requesting.Batch batch = templating.send(asked(10), sent("volumenes.csv", TABLE), key, "c");
    templating.attach(batch.id(), sent("por-pozo.csv", OTHER), "c");
    templating.send(asked(10), sent("volumenes.csv", TABLE), key, "c");
    assertThat(templates.of(batch.id()).map(each -> each.file().name())).contains("por-pozo.csv");
  }

  @Test
  void aLetterThatDoesNotGoOutLeavesNoFile() throws IOException {
    String key = UUID.randomUUID().toString();
    Requesting.Batch batch = templating.send(asked(10), sent("volumenes.csv", TABLE), key, "c");
    long before = database.getCollection("attachments.files").countDocuments();
    assertThatExceptionOfType(KeyReusedException.class)
        .isThrownBy(() -> templating.send(asked(11), sent("por-pozo.csv", OTHER), key, "c"));
    assertThat(database.getCollection("attachments.files").countDocuments()).isEqualTo(before);
    assertThat(templates.of(batch.id()).map(each -> each.file().name())).contains("volumenes.csv");
  }

  private Requesting.Asked asked(int workingDays) {
    return new Requesting.Asked(
        new Requesting.Asked.Given(null, LocalDate.of(2014, 9, 11)),
        "Volumes of water extracted",
        List.of("extracted"),
        new Letter.Period("2009", "2013"),
        null,
        List.of(new Agency(office.agency(), "Agua", null, null)),
        workingDays,
        null,
        null);
  }

  private static SentFile sent(String name, byte[] content) {
    return new SentFile(name, () -> new ByteArrayInputStream(content));
  }

  private static String path(Answer sent) {
    return PATH + "/letters/" + sent.at("/id") + "/template";
  }

  private Answer attach(Answer sent, String name, byte[] content) {
    return upload(path(sent), Api.coordinator(), name, content);
  }

  private Answer upload(String path, String token, String name, byte[] content) {
    return api.form(path, token, List.of(new Part("file", name, content)));
  }

  private boolean stored(String id) {
    return database.getCollection("attachments.files").find(new Document("_id", id)).first()
        != null;
  }

  private static @Nullable String header(Answer answer, String name) {
    return answer.response().headers().firstValue(name).orElse(null);
  }
}
