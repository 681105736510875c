package org.convocatoria.submission.datarequest.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convocatoria.submission.datarequest.pages.RequestDesk.BOARD;
import static org.convocatoria.submission.datarequest.pages.RequestDesk.NEW;

import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.PageReader.Read;
import org.convocatoria.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SubmissionTest
class RequestPagesTest {

  private final PageReader coordinator;
  private final PageReader auditor;
  private final PageReader anyone;
  private final RequestDesk desk;

  RequestPagesTest(@LocalServerPort int port) {
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
  void aLetterIsWrittenAcknowledgedAnsweredAndReadOnTheBoard() {
    Read sent = coordinator.send(desk.letter());
    assertThat(sent.location()).endsWith(BOARD);
    assertThat(sent.notice()).hasValueSatisfying(said -> assertThat(said).contains("PD-"));
    Read board = desk.board("");
    assertThat(board.text()).contains(desk.agency(), "Enviada, sin acuse", "1 petición");
    String one =
        board.page().select("td ~ th a, th[scope=row] a[href^=" + BOARD + "/]").attr("href");
    Read open = coordinator.get(one);
    String link = open.page().select(".breakable").text();
    assertThat(open.page().select("input[name=date]").attr("type")).isEqualTo("date");
    Read acknowledged =
        coordinator.send(open.form(one + "/acuse").with("date", "11 de septiembre de 2014"));
    assertThat(acknowledged.location()).endsWith(one);
    assertThat(coordinator.get(one).text()).contains("Venció hace");

    String page = link.substring(link.indexOf("/r/"));
    Read asked = anyone.get(page);
    assertThat(asked.text()).contains(desk.agency(), "Volúmenes de agua", "volumen extraído");
    Read refused = anyone.send(asked.form(page).with("answer", "full"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("si los datos son oficiales, preliminares o estimados");
    Read wordless = anyone.send(refused.form(page).with("quality", "estimated"));
    assertThat(wordless.text()).contains("Describa la información");
    Read answered =
        anyone.send(
            wordless
                .form(page)
                .with("answer", "partial")
                .with("text", "Cinco meses.")
                .with("cutOff", "31 de diciembre de 2013")
                .with("unit", "m³ por mes"));
    assertThat(answered.status()).isEqualTo(200);
    String data = "Estimado · corte: 31 de diciembre de 2013 · unidad: m³ por mes";
    assertThat(answered.text()).contains("Recibimos su respuesta. Su folio es PEM-", data);
    assertThat(coordinator.get(one).text()).contains("Respuesta parcial", "Cinco meses.", data);
    String file = coordinator.get(one).page().select(".panel a.mono").attr("href");
    assertThat(coordinator.get(file).text()).contains(data, "Una petición de datos PD-");
    Read none = anyone.send(answered.form(page).with("answer", "none").with("quality", "official"));
    assertThat(none.text()).contains("ya no admite respuestas");
    assertThat(coordinator.get(one).text()).contains("No cuenta con los datos");
  }

  @Test
  void whatWasTypedComesBackWithItsMistakes() {
    Read refused =
        coordinator.send(desk.letter().with("letter.date", "mañana").with("subject", ""));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Escriba la fecha", "Escriba qué se pide");
    assertThat(refused.form(NEW).value("letter.date")).isEqualTo("mañana");
    assertThat(refused.form(NEW).value("agencies")).contains(desk.agency());
  }

  @Test
  void aLineWithoutASectorAndAPeriodThatRunsBackwardsAreNamed() {
    Read refused =
        coordinator.send(
            desk.letter()
                .with("agencies", desk.agency() + "; Agua\n\n" + desk.agency())
                .with("period.from", "2021")
                .with("period.to", "2019"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("#peticion-agencies-error").text())
        .isEqualTo("Renglón 3: escriba el sector.");
    Read backwards =
        coordinator.send(desk.letter().with("period.from", "2021").with("period.to", "2019"));
    assertThat(backwards.page().select("#peticion-period\\.to-error").text())
        .startsWith("El periodo termina antes");
    Read address =
        coordinator.send(desk.letter().with("agencies", desk.agency() + "; Agua; sin arroba"));
    assertThat(address.page().select("#peticion-agencies-error").text())
        .startsWith("Renglón 1: Escriba el correo");
  }

  @Test
  void anExtensionARedirectionAndANewLinkAreNotedOnThePage() {
    coordinator.send(desk.letter());
    String one = desk.opened();
    coordinator.send(coordinator.get(one).form(one + "/acuse").with("date", "2014-09-12"));
    Read extended =
        coordinator.send(
            coordinator
                .get(one)
                .form(one + "/prorroga")
                .with("workingDays", "5")
                .with("reason", "Cambio de archivo."));
    assertThat(extended.location()).endsWith(one);
    Read replaced = coordinator.send(coordinator.get(one).form(one + "/enlace"));
    assertThat(replaced.location()).endsWith(one);
    assertThat(coordinator.get(one).text())
        .contains("prórroga de 5 días hábiles", "Se cambió el enlace");
    Read redirected =
        coordinator.send(
            coordinator
                .get(one)
                .form(one + "/otra-dependencia")
                .with("agency.name", desk.agency() + " (otra)"));
    assertThat(redirected.location()).isNotEqualTo(one);
    assertThat(coordinator.get(redirected.location()).text())
        .contains("Antes se pidió a otra dependencia", desk.agency() + " (otra)");
    assertThat(coordinator.get(one).text()).contains("Corresponde a otra dependencia");
  }

  @Test
  void theLetterIsPrintedAndARefusalIsNoted() {
    coordinator.send(desk.letter());
    String one = desk.opened();
    Read letter = coordinator.get(one + "/oficio");
    assertThat(letter.text()).contains("Oficio núm.", desk.agency(), "10 días hábiles", "/r/");
    String unprinted = Paper.unprinted(letter);
    assertThat(letter.page().select("body > :not(.desk-row), .desk-row > :not(main), main .back"))
        .hasSizeGreaterThan(3)
        .allMatch(part -> part.is(unprinted));
    assertThat(letter.page().select("main, .letter").is(unprinted)).isFalse();
    Read empty = coordinator.send(coordinator.get(one).form(one + "/negativa"));
    assertThat(empty.status()).isEqualTo(422);
    coordinator.send(empty.form(one + "/negativa").with("reason", "Lo prohíbe una ley."));
    assertThat(coordinator.get(one).text()).contains("Negada", "Lo prohíbe una ley.");
  }

  @Test
  void staffWhoOnlyReadSeeNeitherTheLinkNorAButton() {
    coordinator.send(desk.letter());
    Read read = auditor.get(desk.opened());
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.page().select("form[method=post][action^=" + BOARD + "]")).isEmpty();
    assertThat(read.text()).doesNotContain("/r/");
    assertThat(auditor.get(NEW).status()).isEqualTo(403);
    assertThat(anyone.get("/r/nothing").status()).isEqualTo(404);
    assertThat(anyone.get("/r/nothing").text()).contains("Este enlace no abre ninguna petición");
  }
}
