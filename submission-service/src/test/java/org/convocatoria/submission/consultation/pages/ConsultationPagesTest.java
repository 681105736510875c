package org.convocatoria.submission.consultation.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.PageReader.Read;
import org.convocatoria.test.ServiceApi.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SubmissionTest
class ConsultationPagesTest {

  private final Api api;
  private final PageReader desk;
  private final PageReader citizen;

  ConsultationPagesTest(@LocalServerPort int port) {
    this.api = new Api(port);
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
    typedIn(id, "3", "Sí", "disagree");
    released(id);
    Read results = citizen.get(page);
    assertThat(results.text())
        .contains(
            "No es una votación",
            "menos de 5",
            "Es la aportación",
            "Las cuentas de menos de cinco no se publican, para que nadie pueda saber");
    String folio = results.page().select("article p:contains(Es la aportación)").text();
    assertThat(results.page().select("a:contains(PEM-)")).isEmpty();
    admitted(folio.replaceAll(".*(PEM-[0-9-]+\\d).*", "$1"));
    assertThat(citizen.get(page).page().select("a:contains(PEM-)")).hasSize(1);
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
    assertThat(kept.text())
        .contains("La pregunta «¿Por qué no?» depende de ésta: quítele antes la condición.");
    Read moved = desk.send(desk.get(file).form(file + "/preguntas/p2/subir"));
    assertThat(moved.status()).isEqualTo(422);
    assertThat(moved.text()).contains("La pregunta «¿Por qué no?» depende de «¿Usa el andador?»");
    Read tried =
        desk.send(desk.get(file + "/vista").form(file + "/vista").with("answers.p1", "Sí"));
    assertThat(tried.text()).contains("Así se recibiría");
  }

  private void admitted(String folio) {
    Answer done =
        api.post(
            "/api/staff/contributions/" + folio + "/admission",
            Api.coordinator(),
            "{\"tables\":[\"MOV\"]}");
    assertThat(done.status()).as(done.body()).isEqualTo(200);
  }

  private void typedIn(String id, String sheet, String uses, String stance) {
    String capture = "/personal/consultas/" + id + "/captura";
    Read form = desk.get(capture);
    Read typed =
        desk.send(
            form.form(capture)
                .with("sheet", sheet)
                .with("answers.p1", uses)
                .with("statements.a1", stance));
    assertThat(typed.status()).as(typed.text()).isEqualTo(303);
    assertThat(typed.notice()).contains("La hoja quedó capturada.");
  }

  private void released(String id) {
    String file = "/personal/consultas/" + id;
    Read asked = desk.send(desk.get(file).form(file + "/cerrar"));
    assertThat(asked.text()).contains("¿Cerrar la consulta? Los andadores", "No se puede deshacer");
    assertThat(desk.get(file).text()).contains("Abierta");
    assertThat(desk.send(asked.form(file + "/cerrar")).status()).isEqualTo(303);
    Read none = desk.send(desk.get(file).form(file + "/publicar"));
    assertThat(none.text()).contains("Elija al menos una pregunta.");
    Read few = desk.send(desk.get(file).form(file + "/publicar").with("questions", "a1"));
    assertThat(few.status()).isEqualTo(422);
    assertThat(few.page().select("#publicar-questions-error").text())
        .contains("«Los andadores deben tener luz.»", "menos de cinco");
    assertThat(desk.get(file).page().select("p.meta").text()).contains("menos de 5 respuestas");
    for (int sheet = 10; sheet < 17; sheet++) {
      typedIn(id, "" + sheet, "Sí", "agree");
    }
    Read sure = desk.send(desk.get(file).form(file + "/publicar").with("questions", "a1"));
    assertThat(sure.text()).contains("¿Publicar estos resultados? Los andadores deben tener luz.");
    assertThat(desk.get(file).page().select("form[action$=/publicar] input[value=a1]")).hasSize(1);
    Read done = desk.send(sure.form(file + "/publicar"));
    assertThat(done.status()).as(done.text()).isEqualTo(303);
    String words = file + "/palabras";
    Read read = desk.get(words);
    assertThat(read.text()).contains("¿Por qué no? Está oscuro.");
    Read untitled = desk.send(read.form(words));
    assertThat(untitled.text()).contains("Escriba un título");
    Read taken = desk.send(read.form(words).with("title", "Luz en los andadores"));
    assertThat(taken.notice().orElse("")).startsWith("Es la aportación PEM-");
  }

  @Test
  void aPeriodThatIsOverIsRefusedAtItsField() {
    String create = "/personal/consultas/nueva";
    Read refused =
        desk.send(
            desk.get(create)
                .form(create)
                .with("title", "Tarde")
                .with("opens", LocalDate.now(ZoneOffset.UTC).minusDays(20).toString())
                .with("closes", LocalDate.now(ZoneOffset.UTC).minusDays(10).toString()));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("#consulta-closes-error").text())
        .isEqualTo("El término ya pasó: escriba una fecha por venir.");
  }

  @Test
  void openOnesStandFirstWithARingAndOneDayReadsAsOneDay() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    String open = announced("Consulta " + UUID.randomUUID(), today.minusDays(1));
    String ahead = announced("Consulta " + UUID.randomUUID(), today.plusDays(3), 0);
    String closed = announced("Consulta " + UUID.randomUUID(), today.minusDays(1));
    for (String file : List.of(open, ahead, closed)) {
      desk.send(desk.get(file).form(file + "/afirmaciones").with("text", "Hace falta luz."));
    }
    Read sure = desk.send(desk.get(closed).form(closed + "/cerrar"));
    desk.send(sure.form(closed + "/cerrar"));
    Read list = citizen.get("/consultas");
    assertThat(marked(list, "now")).contains(address(open)).doesNotContain(address(closed));
    assertThat(marked(list, "future")).contains(address(ahead));
    assertThat(marked(list, "past")).contains(address(closed));
    List<String> order = list.page().select("ol.calendar a").eachAttr("href");
    assertThat(order).containsSubsequence(address(open), address(ahead), address(closed));
    assertThat(desk.get("/personal/consultas").page().select("a.row-link").eachAttr("href"))
        .containsSubsequence(open, ahead, closed);
    assertThat(citizen.get(address(ahead)).page().select("dl.facts").text())
        .contains("El ")
        .doesNotContain("Del ");
    assertThat(citizen.get(address(open)).page().select("dl.facts").text())
        .contains("Del ", " al ");
  }

  private static List<String> marked(Read list, String dot) {
    return list.page().select("ol.calendar li." + dot + " a").eachAttr("href");
  }

  private static String address(String file) {
    return file.replace("/personal", "");
  }

  @Test
  void theDeskPreparesChangesAndOpensAConsultation() {
    String title = "Consulta " + UUID.randomUUID();
    String file = announced(title, LocalDate.now(ZoneOffset.UTC).plusDays(3));
    Read empty = desk.get(file);
    assertThat(empty.text()).contains("Sin preguntas todavía: nadie la ve");
    assertThat(desk.get("/personal/consultas").text()).contains("Sin preguntas todavía");
    assertThat(citizen.get("/consultas").text()).doesNotContain(title);
    desk.send(empty.form(file + "/afirmaciones").with("text", "Hace falta luz."));
    assertThat(citizen.get("/consultas").text()).contains(title);

    Read asked = desk.get(file);
    String other = "Consulta " + UUID.randomUUID();
    Read late =
        desk.send(
            asked
                .form(file + "/datos")
                .with("closes", LocalDate.now(ZoneOffset.UTC).minusDays(2).toString())
                .with("opens", LocalDate.now(ZoneOffset.UTC).minusDays(9).toString()));
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.page().select("#datos-closes-error").text()).contains("El término ya pasó");
    Read changed = desk.send(asked.form(file + "/datos").with("title", other));
    assertThat(changed.status()).as(changed.text()).isEqualTo(303);
    assertThat(desk.send(asked.form(file + "/datos").with("title", title)).status()).isEqualTo(409);
    assertThat(citizen.get("/").text()).doesNotContain(other);
    Read ready = desk.get(file);
    assertThat(desk.send(ready.form(file + "/abrir")).status()).isEqualTo(303);
    assertThat(citizen.get("/").text()).contains(other);
    assertThat(desk.get(file).page().select("form[action$=/abrir]")).isEmpty();
  }

  private String announced(String title, LocalDate opens) {
    return announced(title, opens, 5);
  }

  private String announced(String title, LocalDate opens, int days) {
    String create = "/personal/consultas/nueva";
    return desk.send(
            desk.get(create)
                .form(create)
                .with("title", title)
                .with("opens", opens.toString())
                .with("closes", opens.plusDays(days).toString()))
        .location();
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
