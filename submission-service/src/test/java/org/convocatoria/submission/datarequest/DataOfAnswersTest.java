package org.convocatoria.submission.datarequest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.convocatoria.submission.datarequest.RequestApi.PDF;
import static org.convocatoria.submission.datarequest.RequestApi.TABLE;
import static org.convocatoria.submission.datarequest.RequestApi.link;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.Api.Part;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.ServiceApi.Answer;
import org.convocatoria.test.TestBroker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an agency says of its data, and who gets to read it. */
@SubmissionTest
class DataOfAnswersTest {

  private static final Part FULL = Part.of("answer", "full");
  private static final Part TEXT = Part.of("text", "Los doce meses.");
  private static final Part LETTER = new Part("files", "oficio.pdf", PDF);
  private static final Part VOLUMES = new Part("files", "volumenes.csv", TABLE);
  private static final List<Part> OFFICIAL =
      List.of(
          FULL,
          TEXT,
          Part.of("quality", "official"),
          Part.of("source", "Registro de\nmedidores"),
          Part.of("cutOff", "2013-12-31"),
          Part.of("unit", "m³ por mes"),
          Part.of("reserved", "usuario"),
          VOLUMES,
          LETTER);

  private final Api api;
  private final RequestApi office;

  DataOfAnswersTest(@LocalServerPort int port) {
    this.api = new Api(port);
    this.office = new RequestApi(api);
  }

  @BeforeEach
  void anAgencyOfItsOwn() {
    office.begin();
  }

  @Test
  void theyAreKeptWithTheContributionAndToldToWhoeverReadsIt() {
    Answer sent = office.send();
    Answer answered = office.answer(link(sent), OFFICIAL.toArray(Part[]::new));
    assertThat(answered.status()).isEqualTo(201);
    assertThat(answered.at("/answers/0/official")).isEqualTo("true");
    assertThat(answered.at("/answers/0/data/source")).isEqualTo("Registro de medidores");
    String folio = answered.at("/answers/0/folio");
    Answer file = api.get("/api/staff/contributions/" + folio, Api.coordinator());
    assertThat(file.at("/data/cutOff")).isEqualTo("2013-12-31");
    assertThat(file.at("/origin/letter")).isEqualTo(sent.at("/number"));
    admit(folio);
    Answer open = api.get("/api/contributions/" + folio, Api.anonymous());
    assertThat(open.at("/data/quality")).isEqualTo("official");
    assertThat(open.at("/data/unit")).isEqualTo("m³ por mes");
    assertThat(open.at("/origin/letter")).isEqualTo(sent.at("/number"));
    String told =
        "Oficial · fuente: Registro de medidores · corte: 31 de diciembre de 2013"
            + " · unidad: m³ por mes";
    assertThat(page("/folio/" + folio))
        .contains(told, office.agency(), "Llegó como respuesta al oficio " + sent.at("/number"));
    assertThat(page("/en/folio/" + folio)).contains("Official · source: Registro de medidores");
    assertThat(page("/aportaciones?q=" + folio)).contains(told);
    TestBroker.Read text = text(folio);
    assertThat(text.body()).contains("\"quality\":\"official\"", "\"cutOff\":\"2013-12-31\"");
  }

  @Test
  void nothingReservedIsReadByThePublic() {
    Answer answered = office.answer(link(office.send()), OFFICIAL.toArray(Part[]::new));
    String folio = answered.at("/answers/0/folio");
    admit(folio);
    assertThat(
            List.of(
                page("/folio/" + folio),
                page("/aportaciones?q=" + folio),
                api.get("/api/contributions/" + folio, Api.anonymous()).body(),
                api.get("/api/contributions?q=" + folio, Api.anonymous()).body(),
                api.get("/api/folios/" + folio, Api.anonymous()).body(),
                String.valueOf(text(folio).body())))
        .allSatisfy(
            read ->
                assertThat(read)
                    .contains(folio)
                    .doesNotContain("usuario", "Persona de muestra 1", "oficio.pdf"));
  }

  @Test
  void aTableThatIsLaidOutOtherwiseStaysWhereColumnsAreReserved() {
    byte[] tabbed = "mes\tusuario\tm3\nenero\tPersona de muestra 1\t20\n".getBytes(UTF_8);
    Part other = new Part("files", "otra.csv", tabbed);
    Part reserved = Part.of("reserved", "usuario");
    Answer both = office.answer(link(office.send()), FULL, TEXT, reserved, VOLUMES, other);
    String folio = both.at("/answers/0/folio");
    Answer file = api.get("/api/staff/contributions/" + folio, Api.coordinator());
    assertThat(file.all("/attachments", "name")).containsExactly("volumenes.csv");
    Answer alone = office.answer(link(office.send()), FULL, TEXT, reserved, other);
    assertThat(alone.at("/errors/0/field")).isEqualTo("reserved");
  }

  @Test
  void whatCannotBeSoIsNamedAndNothingIsKept() {
    Answer sent = office.send();
    assertRefused(sent, "cutOff", LocalDate.now(ZoneOffset.UTC).plusDays(2).toString());
    assertRefused(sent, "cutOff", "1013-12-31");
    assertRefused(sent, "cutOff", "ayer");
    assertRefused(sent, "quality", "best");
    assertRefused(sent, "quality", "official");
    assertRefused(sent, "quality", "estimated", Part.of("official", "true"), LETTER);
    assertRefused(sent, "quality", "official", Part.of("official", "false"), LETTER);
    assertRefused(sent, "source", "s".repeat(1000));
    assertRefused(sent, "unit", "m".repeat(121));
    assertThat(office.seen(sent).at("/state")).isEqualTo("sent");
  }

  @Test
  void aProgramMayLeaveAllOfItOut() {
    Answer sent = office.send();
    Answer plain = office.answer(link(sent), Part.of("answer", "partial"), TEXT);
    assertThat(plain.status()).isEqualTo(201);
    assertThat(plain.json().at("/answers/0").has("data")).isFalse();
    Answer signed = office.answer(link(sent), FULL, TEXT, Part.of("official", "true"), LETTER);
    assertThat(signed.at("/answers/1/data/quality")).isEqualTo("official");
  }

  private void assertRefused(Answer sent, String field, String value, Part... more) {
    List<Part> parts = new ArrayList<>(List.of(FULL, TEXT, Part.of(field, value)));
    Answer refused =
        office.answer(
            link(sent), Stream.concat(parts.stream(), Stream.of(more)).toArray(Part[]::new));
    assertThat(refused.status()).as("%s %s", field, value).isEqualTo(422);
    assertThat(refused.all("/errors", "field")).containsExactly(field);
  }

  private void admit(String folio) {
    String path = "/api/staff/contributions/" + folio + "/admission";
    assertThat(api.post(path, Api.coordinator(), "{\"tables\":[\"SUS\"]}").status()).isEqualTo(200);
  }

  private String page(String path) {
    return api.get(path, Api.anonymous(), "Accept", "text/html").body();
  }

  private static TestBroker.Read text(String folio) {
    return TestBroker.await(
        "submission.texts", read -> read.body() != null && read.body().contains(folio));
  }
}
