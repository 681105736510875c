package org.convocatoria.submission.datarequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convocatoria.submission.datarequest.RequestApi.PDF;
import static org.convocatoria.submission.datarequest.RequestApi.TABLE;
import static org.convocatoria.submission.datarequest.RequestApi.id;
import static org.convocatoria.submission.datarequest.RequestApi.link;

import java.time.Instant;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.Api.Part;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.submission.contribution.Registry;
import org.convocatoria.test.ServiceApi.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SubmissionTest
class AnsweringTest {

  private final Api api;
  private final RequestApi office;
  private final DataRequests requests;
  private final AnswerFiling filing;
  private final Registry registry;

  AnsweringTest(
      @LocalServerPort int port, DataRequests requests, AnswerFiling filing, Registry registry) {
    this.api = new Api(port);
    this.office = new RequestApi(api);
    this.requests = requests;
    this.filing = filing;
    this.registry = registry;
  }

  @BeforeEach
  void anAgencyOfItsOwn() {
    office.begin();
  }

  @Test
  void anAgencyAnswersWithoutAnAccountAndItsAnswerIsAContribution() {
    Answer sent = office.send();
    String link = link(sent);
    assertThat(api.get(link, Api.anonymous()).at("/agency")).isEqualTo(office.agency());
    Answer partly =
        office.answer(link, Part.of("answer", "partial"), Part.of("text", "Cinco meses."));
    assertThat(partly.status()).isEqualTo(201);
    assertThat(partly.at("/state")).isEqualTo("partial");
    Answer rest =
        office.answer(
            link,
            Part.of("answer", "full"),
            Part.of("text", "Los doce meses."),
            Part.of("official", "true"),
            Part.of("reserved", "usuario"),
            new Part("files", "volumenes.csv", TABLE),
            new Part("files", "oficio.pdf", PDF));
    assertThat(rest.status()).isEqualTo(201);
    String folio = rest.at("/answers/1/folio");
    Answer file = api.get("/api/staff/contributions/" + folio, Api.coordinator());
    assertThat(file.at("/form")).isEqualTo("official-information");
    assertThat(file.at("/matter")).isEqualTo("data");
    assertThat(file.at("/kind")).isEqualTo("public");
    assertThat(file.at("/origin/kind")).isEqualTo("request");
    assertThat(file.at("/origin/id")).isEqualTo(id(sent));
    String table = file.at("/attachments/0/id");
    assertThat(file.json().at("/attachments").size()).as("the letter stays").isEqualTo(1);
    Answer open =
        api.get("/api/staff/contributions/" + folio + "/attachments/" + table, Api.coordinator());
    assertThat(open.body()).isEqualTo("mes;m3\nenero;20\n");
    Answer one = office.one(sent);
    assertThat(one.at("/state")).isEqualTo("answered");
    assertThat(one.json().at("/folios").size()).isEqualTo(2);
    assertThat(one.json().at("/steps").size()).isEqualTo(2);
    assertThat(office.answer(link, Part.of("answer", "none")).status()).isEqualTo(409);
  }

  @Test
  void ofSeveralFilesTheRefusedOneIsNamedAndAfterwardsEachIsListed() {
    Answer sent = office.send();
    String page = link(sent).substring("/api".length());
    Part text = Part.of("text", "Los doce meses.");
    Part good = new Part("files", "volumenes.csv", TABLE);
    Part quality = Part.of("quality", "preliminary");
    Answer refused =
        office.answer(
            page,
            Part.of("answer", "full"),
            quality,
            text,
            good,
            new Part("files", "falso.pdf", TABLE));
    assertThat(refused.status()).isEqualTo(415);
    assertThat(refused.body())
        .contains("«falso.pdf»: ", "Elija de nuevo los archivos.")
        .doesNotContain("«volumenes.csv»");
    Answer program =
        office.answer(
            link(sent), Part.of("answer", "full"), text, new Part("files", "falso.pdf", TABLE));
    assertThat(program.at("/errors/0/field")).isEqualTo("files");
    Answer empty =
        office.answer(
            page,
            Part.of("answer", "full"),
            quality,
            text,
            new Part("files", "nada.csv", new byte[0]));
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.body()).contains("«nada.csv»: ");
    assertThat(api.get(page, Api.anonymous()).body()).doesNotContain("Elija de nuevo");
    office.answer(page, Part.of("answer", "partial"), quality, text, good);
    assertThat(api.get(page, Api.anonymous()).body()).contains("volumenes.csv");
  }

  @Test
  void officialNeedsTheSignedLetter() {
    Answer sent = office.send();
    String link = link(sent);
    Answer refused =
        office.answer(
            link,
            Part.of("answer", "full"),
            Part.of("text", "Los doce meses."),
            Part.of("official", "true"),
            new Part("files", "volumenes.csv", TABLE));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors/0/field")).isEqualTo("official");
    assertThat(refused.body()).contains("oficio firmado");
    Answer column =
        office.answer(
            link,
            Part.of("answer", "full"),
            Part.of("text", "Los doce meses."),
            Part.of("reserved", "domicilio"),
            new Part("files", "volumenes.csv", TABLE));
    assertThat(column.status()).isEqualTo(422);
    assertThat(column.body()).contains("«domicilio»");
    Answer wordless = office.answer(link, Part.of("answer", "full"));
    assertThat(wordless.at("/errors/0/field")).isEqualTo("text");
    assertThat(office.answer(link, Part.of("answer", "perhaps")).status()).isEqualTo(422);
    assertThat(api.get(link, Api.anonymous()).at("/state")).isEqualTo("sent");
  }

  @Test
  void whatDiedBetweenTheAnswerAndItsContributionIsMadeLater() {
    Answer sent = office.send();
    DataRequest request = requests.get(id(sent));
    requests.change(
        request.id(),
        "agency",
        each ->
            each.answer(Requests.reply(Reply.Extent.FULL), filing.place(request), Instant.now()));
    DataRequest answered = requests.get(request.id());
    String folio = answered.folios().getFirst();
    assertThat(registry.find(folio)).isEmpty();
    filing.settle(Instant.now().plusSeconds(5));
    assertThat(registry.find(folio)).isPresent();
    assertThat(requests.get(request.id()).owed()).isEmpty();
    filing.file(answered);
    assertThat(registry.find(folio)).as("made twice is made once").isPresent();
  }
}
