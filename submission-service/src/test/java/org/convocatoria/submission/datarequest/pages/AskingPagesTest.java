package org.convocatoria.submission.datarequest.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.PageReader.Read;
import org.convocatoria.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SubmissionTest
class AskingPagesTest {

  private final PageReader coordinator;
  private final PageReader auditor;
  private final PageReader anyone;
  private final RequestDesk desk;

  AskingPagesTest(@LocalServerPort int port) {
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
  void anAgencyAsksForTimeAndTheDeskGivesSomeOfIt() {
    String one = desk.acknowledged();
    String link = desk.link(one);
    Read typed =
        anyone.send(
            anyone
                .get(link)
                .form(link + "/prorroga")
                .with("workingDays", "muchos")
                .with("reason", ""));
    assertThat(typed.status()).isEqualTo(422);
    assertThat(typed.text()).contains("de 1 a 120 días hábiles", "Escriba el motivo");
    assertThat(typed.form(link + "/prorroga").value("workingDays")).isEqualTo("muchos");
    Read asked =
        anyone.send(
            typed
                .form(link + "/prorroga")
                .with("workingDays", "8")
                .with("reason", "Se muda el archivo."));
    assertThat(asked.status()).isEqualTo(303);
    Read after = anyone.get(asked.location());
    assertThat(after.text())
        .contains(
            "Recibimos su solicitud de prórroga",
            "Pidió prórroga de 8 días hábiles",
            "Venció hace",
            "Todavía sin respuesta");
    assertThat(after.page().select("form[action$=/prorroga]")).as("one at a time").isEmpty();

    Read board = desk.board("&esperan=si");
    assertThat(board.text()).contains("1 petición", "Pidió prórroga de 8 días hábiles");
    Read open = coordinator.get(one);
    assertThat(open.text()).contains("Pide prórroga de 8 días hábiles", "Se muda el archivo.");
    assertThat(open.text()).contains("No tiene correo: avísele por teléfono");
    PageReader.Filled form = open.form(one + "/prorroga");
    assertThat(form.value("workingDays")).as("what was asked for").isEqualTo("8");
    PageReader.Filled other = coordinator.get(one).form(one + "/prorroga");
    Read given = coordinator.send(form.with("workingDays", "3").with("reason", "Hasta el lunes."));
    assertThat(given.location()).endsWith(one);
    assertThat(given.notice())
        .hasValueSatisfying(said -> assertThat(said).contains("avise a la dependencia"));
    assertThat(anyone.get(link).text())
        .contains("Se dio prórroga de 3 días hábiles; vence el", "Hasta el lunes.");
    assertThat(desk.board("&esperan=si").text()).contains("Ninguna petición");
    Read second = coordinator.send(other.with("reason", "Otra vez."));
    assertThat(second.status()).as("somebody else was faster").isEqualTo(409);
    assertThat(second.text()).contains("alguien ya la respondió");
    assertThat(second.form(one + "/prorroga").value("reason")).isEqualTo("Otra vez.");
  }

  @Test
  void ofTwoWhoGiveTimeUnaskedTheSecondSeesItFirstAndMayGiveMore() {
    String one = desk.acknowledged();
    PageReader.Filled first = time(one, "5");
    PageReader.Filled second = time(one, "3");
    assertThat(coordinator.send(first).location()).endsWith(one);
    assertThat(coordinator.send(first).location()).as("sent twice").endsWith(one);
    Read refused = coordinator.send(second);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("Alguien ya dio más tiempo: ahora vence el");
    assertThat(coordinator.get(one).text()).doesNotContain("prórroga de 3 días hábiles");
    assertThat(coordinator.send(refused.form(one + "/prorroga")).location()).endsWith(one);
    assertThat(coordinator.get(one).page().select(".thread li:contains(Se dio prórroga)"))
        .hasSize(2);
  }

  private PageReader.Filled time(String one, String days) {
    return coordinator
        .get(one)
        .form(one + "/prorroga")
        .with("workingDays", days)
        .with("reason", "Por teléfono.");
  }

  @Test
  void theDeskGivesNoMoreTimeAndSaysWhy() {
    String one = desk.acknowledged();
    String link = desk.link(one);
    assertThat(coordinator.get(one).page().select("form[action$=/sin-prorroga]")).isEmpty();
    anyone.send(
        anyone
            .get(link)
            .form(link + "/prorroga")
            .with("workingDays", "8")
            .with("reason", "Se muda el archivo."));
    PageReader.Filled form = coordinator.get(one).form(one + "/sin-prorroga");
    Read mute = coordinator.send(form);
    assertThat(mute.status()).isEqualTo(422);
    Read declined =
        coordinator.send(
            mute.form(one + "/sin-prorroga").with("reason", "La mesa sesiona el lunes."));
    assertThat(declined.location()).endsWith(one);
    assertThat(coordinator.get(one).text())
        .contains("No se dio la prórroga. Motivo: La mesa sesiona el lunes.");
    assertThat(anyone.get(link).text())
        .contains("No se dio la prórroga", "La mesa sesiona el lunes.");
    assertThat(anyone.get("/en" + link).text()).contains("No more time was given");
    Read second = coordinator.send(form.with("reason", "No."));
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.text()).contains("alguien ya la respondió");
  }

  @Test
  void aQuestionIsAnsweredOnBothPages() {
    coordinator.send(desk.letter());
    String one = desk.opened();
    String link = desk.link(one);
    Read first = anyone.get(link);
    assertThat(first.text()).contains("Podrá pedir prórroga cuando el instituto anote el acuse");
    assertThat(first.page().select("form[action$=/prorroga]")).isEmpty();
    Read empty = anyone.send(first.form(link + "/pregunta"));
    assertThat(empty.status()).isEqualTo(422);
    Read asked =
        anyone.send(empty.form(link + "/pregunta").with("text", "¿Por pozo o por colonia?"));
    assertThat(anyone.get(asked.location()).text())
        .contains("Recibimos su pregunta", "¿Por pozo o por colonia?", "Hizo una pregunta");
    Read twice = anyone.send(first.form(link + "/pregunta").with("text", "¿Y por mes?"));
    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.text()).contains("Ya hizo una pregunta");
    assertThat(twice.form(link + "/pregunta").value("text")).isEqualTo("¿Y por mes?");

    Read open = coordinator.get(one);
    assertThat(open.text()).contains("Pregunta de la dependencia", "¿Por pozo o por colonia?");
    PageReader.Filled form = open.form(one + "/aclaracion");
    assertThat(coordinator.send(form).status()).isEqualTo(422);
    coordinator.send(form.with("text", "Por colonia."));
    assertThat(coordinator.get(one).text()).contains("Se respondió a la dependencia: Por colonia.");
    assertThat(anyone.get(link).text()).contains("Le respondimos", "Por colonia.");
    Read second = coordinator.send(form.with("text", "Por pozo."));
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.form(one + "/aclaracion").value("text")).isEqualTo("Por pozo.");
    assertThat(anyone.get(link).text()).doesNotContain("Por pozo.");
  }

  @Test
  void whatHasEndedTakesNoQuestionAndWhoOnlyReadsHasNoForm() {
    String one = desk.acknowledged();
    String link = desk.link(one);
    Read before = anyone.get(link);
    anyone.send(before.form(link + "/pregunta").with("text", "¿Por pozo?"));
    Read read = auditor.get(one);
    assertThat(read.text()).contains("Hizo una pregunta", "La dependencia preguntó: ¿Por pozo?");
    assertThat(read.page().select("form[method=post][action^=" + RequestDesk.BOARD + "]"))
        .isEmpty();
    PageReader.Filled answer = coordinator.get(one).form(one + "/aclaracion");
    anyone.send(before.form(link).with("answer", "none"));
    Read ended = anyone.get(link);
    assertThat(ended.text()).contains("terminó antes de que se respondiera");
    assertThat(ended.page().select("form[method=post][action^=/r/]")).isEmpty();
    Read late =
        anyone.send(
            before
                .form(link + "/prorroga")
                .with("workingDays", "5")
                .with("reason", "Se muda el archivo."));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("ya no está abierta");
    Read told = coordinator.send(answer.with("text", "Por colonia."));
    assertThat(told.status()).isEqualTo(409);
    assertThat(told.text()).contains("ya no está abierta");
  }

  @Test
  void aReplacedLinkTakesNoQuestion() {
    String one = desk.acknowledged();
    String link = desk.link(one);
    Read before = anyone.get(link);
    coordinator.send(coordinator.get(one).form(one + "/enlace"));
    assertThat(anyone.send(before.form(link + "/pregunta").with("text", "¿Por pozo?")).status())
        .isEqualTo(404);
    assertThat(
            anyone
                .send(
                    before
                        .form(link + "/prorroga")
                        .with("workingDays", "5")
                        .with("reason", "Se muda el archivo."))
                .status())
        .isEqualTo(404);
    assertThat(anyone.get(link + "/plantilla").status()).isEqualTo(404);
  }
}
