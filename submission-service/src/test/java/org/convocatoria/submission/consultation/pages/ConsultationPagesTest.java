package org.convocatoria.submission.consultation.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.PageReader.Read;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SubmissionTest
class ConsultationPagesTest {

  private final PageReader desk;
  private final PageReader citizen;

  ConsultationPagesTest(@LocalServerPort int port) {
    this.desk = new PageReader(port, Api.coordinator());
    this.citizen = new PageReader(port, Api.anonymous());
  }

  @Test
  void aQuestionnaireIsPutTogetherAnsweredClosedAndReleasedWithoutJavaScript() {
    String id = prepared();
    assertThat(citizen.get("/").text()).contains("Consulta «Los andadores»");
    String page = "/consultas/" + id;
    Read missing = citizen.send(citizen.get(page).form(page).with("answers.p1", "No"));
    assertThat(missing.status()).isEqualTo(422);
    assertThat(missing.page().select("#respuesta-answers\\.p2-error").text())
        .isEqualTo("Responda esta pregunta.");
    Read sent =
        citizen.send(
            citizen
                .get(page)
                .form(page)
                .with("answers.p1", "No")
                .with("answers.p2", "Está oscuro.")
                .with("statements.a1", "agree"));
    assertThat(sent.status()).as(sent.text()).isEqualTo(303);
    Read own = citizen.get(sent.location());
    assertThat(own.text()).contains("Recibimos su respuesta.", "Guarde la dirección");
    assertThat(own.page().select("textarea").text()).isEqualTo("Está oscuro.");
    assertThat(citizen.get(page + "/imprimir").text()).contains("1. ¿Usa el andador?", "Sí");
    typedIn(id);
    released(id);
    assertThat(citizen.get(page).text())
        .contains("No es una votación", "menos de 5", "Es la aportación");
    assertThat(citizen.get("/en/consultas/" + id).text()).contains("fewer than 5", "Agree");
  }

  @Test
  void whatIsSavedIsThereAfterAReload() {
    String id = prepared();
    String page = "/consultas/" + id;
    Read saved =
        citizen.send(citizen.get(page).form(page).with("answers.p1", "No").with("guardar", "si"));
    assertThat(saved.status()).as(saved.text()).isEqualTo(303);
    Read again = citizen.get(saved.location());
    assertThat(again.text()).contains("Guardamos lo que lleva");
    assertThat(again.page().select("input[value=No]").hasAttr("checked")).isTrue();
    String own = saved.location();
    Read sent = citizen.send(again.form(own).with("answers.p1", "Sí"));
    assertThat(sent.status()).as(sent.text()).isEqualTo(303);
    Read gone = citizen.send(citizen.get(own).form(own + "/retirar"));
    assertThat(citizen.get(gone.location()).text()).contains("Retiramos su respuesta.");
    assertThat(citizen.get(own).status()).isEqualTo(404);
  }

  @Test
  void twoWhoEditOneQuestionnaireNoticeEachOther() {
    String id = prepared();
    String form = "/personal/consultas/" + id + "/preguntas/p1";
    Read one = desk.get(form);
    Read other = desk.get(form);
    assertThat(desk.send(one.form(form).with("text", "¿Camina por el andador?")).status())
        .isEqualTo(303);
    Read refused = desk.send(other.form(form).with("text", "¿Cruza el andador?"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("Otra persona cambió el cuestionario");
    assertThat(refused.page().select("#pregunta-text").text()).isEqualTo("¿Cruza el andador?");
  }

  @Test
  void whatIsMissingInAQuestionIsSaidAtItsFields() {
    String id = prepared();
    String add = "/personal/consultas/" + id + "/preguntas/nueva";
    Read refused = desk.send(desk.get(add).form(add).with("text", "¿Qué?").with("kind", "single"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("#pregunta-options-error").text())
        .contains("al menos dos opciones");
    String file = "/personal/consultas/" + id;
    Read kept = desk.send(desk.get(file).form(file + "/preguntas/p1/quitar"));
    assertThat(kept.status()).isEqualTo(422);
    assertThat(kept.text()).contains("Puede depender de una pregunta anterior");
    Read tried =
        desk.send(desk.get(file + "/vista").form(file + "/vista").with("answers.p1", "Sí"));
    assertThat(tried.text()).contains("Así se recibiría");
  }

  private void typedIn(String id) {
    String capture = "/personal/consultas/" + id + "/captura";
    Read form = desk.get(capture);
    Read typed =
        desk.send(
            form.form(capture + "?version=" + version(form))
                .with("sheet", "3")
                .with("answers.p1", "Sí")
                .with("statements.a1", "disagree"));
    assertThat(typed.status()).as(typed.text()).isEqualTo(303);
    assertThat(typed.notice()).contains("La hoja quedó capturada.");
  }

  private static String version(Read form) {
    String action = form.page().select("form[action*=captura]").attr("action");
    return action.substring(action.lastIndexOf('=') + 1);
  }

  private void released(String id) {
    String file = "/personal/consultas/" + id;
    assertThat(desk.send(desk.get(file).form(file + "/cerrar")).status()).isEqualTo(303);
    Read none = desk.send(desk.get(file).form(file + "/publicar"));
    assertThat(none.text()).contains("Elija al menos una pregunta.");
    Read done = desk.send(desk.get(file).form(file + "/publicar").with("questions", "a1"));
    assertThat(done.status()).as(done.text()).isEqualTo(303);
    String words = file + "/palabras";
    Read read = desk.get(words);
    assertThat(read.text()).contains("Está oscuro.");
    Read untitled = desk.send(read.form(words));
    assertThat(untitled.text()).contains("Escriba un título");
    Read taken = desk.send(read.form(words).with("title", "Luz en los andadores"));
    assertThat(taken.notice().orElse("")).startsWith("Es la aportación PEM-");
  }

  /** Open, with a question, another that depends on it, and a statement. */
  private String prepared() {
    String create = "/personal/consultas/nueva";
    Read made =
        desk.send(
            desk.get(create)
                .form(create)
                .with("title", "Los andadores")
                .with("opens", LocalDate.now(ZoneOffset.UTC).minusDays(2).toString())
                .with("closes", LocalDate.now(ZoneOffset.UTC).plusDays(5).toString())
                .with("anonymous", "true"));
    assertThat(made.status()).as(made.text()).isEqualTo(303);
    String file = made.location();
    String add = file + "/preguntas/nueva";
    Read first =
        desk.send(
            desk.get(add)
                .form(add)
                .with("text", "¿Usa el andador?")
                .with("kind", "single")
                .with("options", "Sí\nNo")
                .with("required", "true"));
    assertThat(first.status()).as(first.text()).isEqualTo(303);
    Read second = desk.get(add);
    String when = second.page().select("input[name=when]").eachAttr("value").getLast();
    assertThat(
            desk.send(
                    second
                        .form(add)
                        .with("text", "¿Por qué no?")
                        .with("kind", "text")
                        .with("required", "true")
                        .with("when", when))
                .status())
        .isEqualTo(303);
    Read stated =
        desk.send(
            desk.get(file)
                .form(file + "/afirmaciones")
                .with("text", "Los andadores deben tener luz."));
    assertThat(stated.status()).as(stated.text()).isEqualTo(303);
    return file.substring(file.lastIndexOf('/') + 1);
  }
}
