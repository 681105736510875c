package org.convocatoria.submission.datarequest.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.Api.Part;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.PageReader.Read;
import org.convocatoria.test.ServiceApi.Answer;
import org.convocatoria.test.TestTokens;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SubmissionTest
class TemplatePagesTest {

  private static final String TABLE = "mes;m3\n";

  private final Api api;
  private final PageReader coordinator;
  private final PageReader auditor;
  private final PageReader anyone;
  private final RequestDesk desk;

  TemplatePagesTest(@LocalServerPort int port) {
    this.api = new Api(port);
    this.coordinator = new PageReader(port, Api.coordinator());
    this.auditor = new PageReader(port, TestTokens.staff("submission", "auditor"));
    this.anyone = new PageReader(port, Api.anonymous());
    this.desk = new RequestDesk(coordinator);
  }

  @BeforeEach
  void anAgencyOfItsOwn() {
    desk.begin();
  }

  @Test
  void aLetterIsSentWithATemplateThatItsAgencyFetches() {
    Answer sent = send(desk.letter(), "volumenes.csv", TABLE);
    assertThat(sent.status()).isEqualTo(303);
    String one = desk.opened();
    assertThat(coordinator.get(one).text()).contains("Plantilla volumenes.csv");
    assertThat(coordinator.get(one + "/oficio").text())
        .contains("Con este oficio va el archivo «volumenes.csv»");
    String link = desk.link(one);
    Read asked = anyone.get(link);
    assertThat(asked.text()).contains("volumenes.csv", "Llénela y adjúntela");
    String href = asked.page().select("a[href$=/plantilla]").attr("href");
    Read file = anyone.get(href);
    assertThat(file.response().body()).isEqualTo(TABLE);
    assertThat(file.header("Content-Disposition")).startsWith("attachment");
    assertThat(file.header("Content-Security-Policy")).startsWith("sandbox");
    assertThat(auditor.get(one + "/plantilla").response().body()).isEqualTo(TABLE);
  }

  @Test
  void aBadFileSendsNoLetterAndWhatWasTypedComesBack() {
    Answer refused = send(desk.letter(), "volumenes.xlsx", TABLE);
    assertThat(refused.status()).isEqualTo(415);
    assertThat(refused.body()).contains("El contenido del archivo no es un XLSX");
    assertThat(Jsoup.parse(refused.body()).select("textarea[name=agencies]").text())
        .contains(desk.agency());
    Answer empty = send(desk.letter(), "volumenes.csv", "");
    assertThat(empty.status()).isEqualTo(422);
    assertThat(Jsoup.parse(empty.body()).select("#peticion-file-error").text())
        .isEqualTo("El archivo está vacío.");
    assertThat(desk.board("").text())
        .containsAnyOf("Ninguna petición", "Todavía no se ha enviado ningún oficio");
  }

  @Test
  void aTemplateIsAttachedLaterAndReplaced() {
    String one = desk.acknowledged();
    assertThat(coordinator.get(one).text()).contains("Adjuntar una plantilla al oficio");
    assertThat(coordinator.get(one + "/oficio").text()).doesNotContain("Con este oficio va");
    assertThat(coordinator.get(one + "/plantilla").status()).isEqualTo(404);
    Read none = coordinator.send(coordinator.get(one).form(one + "/plantilla"));
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.text()).contains("Elija un archivo");
    assertThat(attach(one, "volumenes.csv").status()).isEqualTo(303);
    assertThat(attach(one, "por-pozo.csv").status()).isEqualTo(303);
    assertThat(attach(one, "por-pozo.exe").status()).isEqualTo(415);
    assertThat(coordinator.get(one).text())
        .contains(
            "Cambiar la plantilla del oficio",
            "Se adjuntó al oficio la plantilla «volumenes.csv».",
            "Se cambió la plantilla del oficio por «por-pozo.csv».");
    assertThat(anyone.get(desk.link(one)).text()).contains("por-pozo.csv");
  }

  private Answer attach(String one, String name) {
    return api.form(
        one + "/plantilla",
        Api.coordinator(),
        List.of(new Part("file", name, TABLE.getBytes(UTF_8))));
  }

  private Answer send(PageReader.Filled letter, String file, String content) {
    List<Part> parts = new ArrayList<>();
    letter.values().forEach(each -> parts.add(Part.of(each[0], each[1])));
    parts.add(new Part("file", file, content.getBytes(UTF_8)));
    return api.form(letter.action(), Api.coordinator(), parts);
  }
}
