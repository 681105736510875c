package org.convocatoria.submission.project.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
class ProjectPagesTest {

  private static final String DESK = "/personal/proyectos";
  private static final String NEW = DESK + "/nueva";

  private final Api api;
  private final PageReader coordinator;
  private final PageReader lead;
  private final PageReader auditor;
  private final PageReader anyone;
  private String title = "";
  private String project = "";

  ProjectPagesTest(@LocalServerPort int port) {
    this.api = new Api(port);
    this.coordinator = new PageReader(port, Api.coordinator());
    this.lead = new PageReader(port, TestTokens.staff("submission", "table-lead"));
    this.auditor = new PageReader(port, TestTokens.staff("submission", "auditor"));
    this.anyone = new PageReader(port, Api.anonymous());
  }

  @BeforeEach
  void aCallOfItsOwn() {
    title = "Convocatoria " + UUID.randomUUID();
    project = "Vivero " + UUID.randomUUID();
  }

  @Test
  void aProjectGoesFromItsDraftToItsPublicDecisionWithoutJavaScript() {
    String call = opened();
    assertThat(anyone.get("/").text()).contains("«" + title + "»: recibe postulaciones hasta");
    String draft = begun(call);
    Read kept = anyone.send(filled(draft));
    assertThat(kept.location()).endsWith("?hecho=borrador");
    Read read = anyone.get(draft);
    assertThat(read.text()).contains("pásele su enlace", "Falta que acepten 2 personas");
    String second = read.page().select("li .mono.breakable").text();
    anyone.send(pressed(read, draft, "/aceptacion"));
    Read early = anyone.send(pressed(anyone.get(draft), draft, "/entrega"));
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.text()).contains("Falta que acepten: Promotora dos");

    String theirs = second.substring(second.indexOf("/p/"));
    Read asked = anyone.get(theirs);
    assertThat(asked.text()).contains(project, "¿Acepta promover", "De 1,000,000 a 2,500,000");
    assertThat(asked.page().select("form[action$=/entrega], textarea")).isEmpty();
    anyone.send(asked.form(theirs + "/aceptacion"));
    assertThat(anyone.get(theirs).text()).contains("Usted aceptó promover este proyecto");

    Read done = anyone.send(pressed(anyone.get(draft), draft, "/entrega"));
    assertThat(done.status()).isEqualTo(200);
    String folio = done.page().select("#el-folio").text();
    assertThat(folio).startsWith("PEM-");
    String clave = done.page().select("#la-clave").text();
    Read again = anyone.send(anyone.get(draft).form(draft + "/entrega"));
    assertThat(again.page().select("#la-clave").text()).isEqualTo(clave);
    decided(call, folio);
    assertThat(anyone.get(draft).text()).contains("Motivo: Falta el terreno.");
    assertThat(anyone.get("/proyectos/" + call).text())
        .contains(project, "No factible", "Motivo: Falta el terreno.", folio);
    assertThat(anyone.get("/proyectos/" + call).page().select("a:contains(" + folio + ")"))
        .isEmpty();
    api.post(
        "/api/staff/contributions/" + folio + "/admission",
        Api.coordinator(),
        "{\"tables\":[\"MOV\"]}");
    assertThat(
            anyone
                .get("/proyectos/" + call)
                .page()
                .select("a:contains(" + folio + ")")
                .attr("href"))
        .isEqualTo("/folio/" + folio);
    assertThat(anyone.get("/en/proyectos/" + call).text()).contains("Not feasible");
  }

  private void decided(String call, String folio) {
    Read list = coordinator.get(DESK + "?convocatoria=" + call);
    assertThat(list.text()).contains(project, folio);
    String one = list.page().select("a:contains(" + project + ")").attr("href");
    Read file = lead.get(one);
    Read wrong = lead.send(file.form(one + "/evaluacion").with("scores.impacto", "101"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.page().select("#evaluacion-scores\\.impacto-error").text())
        .isEqualTo("Escriba un número de 0 a 100.");
    Read word = lead.send(file.form(one + "/evaluacion").with("scores.impacto", "ochenta"));
    assertThat(word.page().select("#evaluacion-scores\\.impacto-error").text())
        .isEqualTo("Escriba un número de 0 a 100.");
    Read scored =
        lead.send(
            file.form(one + "/evaluacion").with("scores.impacto", "80").with("scores.costo", "75"));
    assertThat(scored.location()).endsWith(one);
    assertThat(coordinator.get(one).text()).contains("Promedio: 78 de 100");
    lead.send(lead.get(one).form(one + "/conflicto").with("reason", "Es mi obra."));
    Read declared = lead.get(one);
    assertThat(declared.text()).contains("Es mi obra.", "Declaró un conflicto", "No cuenta");
    assertThat(declared.page().select("form[action$=/evaluacion]")).isEmpty();
    Read mute =
        coordinator.send(
            coordinator.get(one).form(one + "/decision").with("outcome", "notFeasible"));
    assertThat(mute.status()).isEqualTo(422);
    assertThat(mute.text()).contains("Escriba el motivo");
    Read decided =
        coordinator.send(mute.form(one + "/decision").with("reason", "Falta el terreno."));
    assertThat(decided.notice().orElse("")).contains("publicada", "Sin correo");
    assertThat(auditor.get(one).page().select("form[action^=" + one + "]")).isEmpty();
  }

  @Test
  void whatWasTypedComesBackWithItsMistakes() {
    Read refused = coordinator.send(form().with("criteria", "Impacto; 60\nCosto; 30"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("deben sumar 100; suman 90");
    assertThat(refused.form(NEW).value("criteria")).contains("Costo; 30");
    assertThat(coordinator.send(form().with("opens", "mañana")).text())
        .contains("Escriba un día que exista");
    assertThat(refused.page().select("main .field input[name$=s][type=date]").eachAttr("name"))
        .containsExactly("opens", "closes");
    assertThat(auditor.get(NEW).status()).isEqualTo(403);
    String call = opened();
    Read page = anyone.get("/proyectos/" + call);
    Read mute = anyone.send(page.form("/proyectos/" + call + "/postulaciones"));
    assertThat(mute.status()).isEqualTo(422);
    assertThat(mute.text()).contains("Escriba el título del proyecto", "Escriba el nombre");
    String draft = begun(call);
    Read wrong = anyone.send(filled(draft).with("budget.from", "mucho"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.form(draft).value("budget.from")).isEqualTo("mucho");
    assertThat(wrong.page().select("#borrador-budget\\.from-error").text())
        .contains("por ejemplo 1,000,000");
    assertThat(anyone.get("/p/none").status()).isEqualTo(404);
  }

  @Test
  void noButtonOfADraftLosesWhatWasTyped() {
    String draft = begun(opened());
    Read read = anyone.get(draft);
    assertThat(read.page().select("button[formaction]").eachAttr("formaction"))
        .contains(draft + "/aceptacion", draft + "/archivos", draft + "/entrega");
    assertThat(read.page().select("button[formaction]").eachAttr("form")).containsOnly("borrador");
    assertThat(read.page().select("#archivo-file").attr("form")).isEqualTo("borrador");
    // The return key presses the first button of a form.
    assertThat(read.page().select("#borrador button, button[form=borrador]").eachText().getFirst())
        .isEqualTo("Guardar el borrador");
    Read wrong = anyone.send(pressed(read, draft, "/aceptacion").with("budget.from", "mucho"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.form(draft).value("budget.from")).isEqualTo("mucho");
    assertThat(anyone.get(draft).text()).doesNotContain("Usted aceptó");
    anyone.send(pressed(read, draft, "/aceptacion").with("text", "Árboles de la región."));
    Read accepted = anyone.get(draft);
    assertThat(accepted.text()).contains("Usted aceptó");
    assertThat(accepted.form(draft).value("text")).isEqualTo("Árboles de la región.");

    Answer attached = api.form(draft + "/archivos", Api.anonymous(), parts(accepted.form(draft)));
    assertThat(attached.status()).as(attached.body()).isEqualTo(303);
    Read kept = anyone.get(draft);
    assertThat(kept.form(draft).value("text")).isEqualTo("Con plano.");
    assertThat(kept.text()).contains("plano.csv");
    String remove = kept.page().select("button[formaction$=/quitar]").attr("formaction");
    anyone.send(new PageReader.Filled(remove, kept.form(draft).with("text", "Otra.").values()));
    Read after = anyone.get(draft);
    assertThat(after.form(draft).value("text")).isEqualTo("Otra.");
    assertThat(after.text()).doesNotContain("plano.csv");
  }

  private static List<Part> parts(PageReader.Filled form) {
    List<Part> parts = new ArrayList<>();
    form.with("text", "Con plano.").values().forEach(each -> parts.add(Part.of(each[0], each[1])));
    parts.add(new Part("file", "plano.csv", "a;b\n".getBytes(UTF_8)));
    return parts;
  }

  /** The draft's form as another of its buttons sends it. */
  private static PageReader.Filled pressed(Read read, String draft, String button) {
    return new PageReader.Filled(draft + button, read.form(draft).values());
  }

  @Test
  void aPromoterAcceptsTheTextThatTheyReadAndNoOther() {
    String draft = begun(opened());
    anyone.send(filled(draft));
    String second = anyone.get(draft).page().select("li .mono.breakable").text();
    String theirs = second.substring(second.indexOf("/p/"));
    Read read = anyone.get(theirs);
    String shown = read.page().select("code.hash").text();
    assertThat(shown).matches("[0-9a-f]{64}");
    anyone.send(filled(draft).with("text", "Un vivero en otro lugar."));
    Read refused = anyone.send(read.form(theirs + "/aceptacion"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text())
        .contains("cambió desde que usted lo abrió", "Un vivero en otro lugar.")
        .doesNotContain("Usted aceptó");
    assertThat(anyone.send(refused.form(theirs + "/aceptacion")).status()).isEqualTo(303);
    assertThat(anyone.get(theirs).text()).contains("Usted aceptó");

    anyone.send(filled(draft).with("text", "Un vivero en un tercer lugar."));
    assertThat(anyone.get(draft).text())
        .contains("cambió después de que aceptaron: Promotora dos", "Aceptó un texto anterior");
    Read again = anyone.get(theirs);
    assertThat(again.text()).contains("el proyecto cambió después", "tercer lugar");
    assertThat(again.page().select("form[action$=/aceptacion]")).hasSize(1);
  }

  @Test
  void aClosedCallTakesNothingMoreAndSaysSo() {
    String call = opened();
    String draft = begun(call);
    Read open = anyone.get(draft);
    String close = DESK + "/convocatorias/" + call + "/cerrar";
    assertThat(coordinator.send(coordinator.get(DESK).form(close)).status()).isEqualTo(303);
    assertThat(anyone.get("/proyectos").text()).contains(title, "Cerrada");
    assertThat(anyone.get(draft).text()).contains("ya no se puede entregar");
    assertThat(anyone.get(draft).page().select("form")).isEmpty();
    Read late = anyone.send(open.form(draft).with("text", "Tarde."));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("ya no se reciben postulaciones ni cambios");
  }

  @Test
  void aListIsImportedWithItsReportAndTheBadRowsToDownload() {
    String call = opened();
    Read page = coordinator.get(DESK + "/importar");
    assertThat(page.text()).contains("título, descripción y organización");
    String list = "título;descripción;organización\n" + project + ";Árboles;Vivero\n;x;=y\n";
    Answer report =
        api.form(
            DESK + "/importar",
            Api.coordinator(),
            List.of(
                Part.of("key", UUID.randomUUID().toString()),
                Part.of("call", call),
                new Part("file", "lista.csv", list.getBytes(UTF_8))));
    assertThat(report.body())
        .contains("1 proyecto importado; 1 renglón rechazado", "Está en blanco");
    assertThat(coordinator.get(DESK + "?convocatoria=" + call).text()).contains(project);
    String file = Jsoup.parse(report.body()).select("a[href$=rechazados.csv]").attr("href");
    assertThat(coordinator.get(file).response().body()).contains("3,título,Está en blanco.,,x,'=y");
    Answer none = api.form(DESK + "/importar", Api.coordinator(), List.of(Part.of("call", call)));
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.body()).contains("Elija un archivo CSV");
  }

  private String opened() {
    coordinator.send(form());
    String href = coordinator.get(DESK).page().select("a:contains(" + title + ") ~ a").attr("href");
    return href.substring(href.lastIndexOf('/') + 1);
  }

  private String begun(String call) {
    Read begun =
        anyone.send(
            anyone
                .get("/proyectos/" + call)
                .form("/proyectos/" + call + "/postulaciones")
                .with("title", project)
                .with("promoters.0.name", "Promotora uno")
                .with("consent.purposes", "process"));
    assertThat(begun.status()).isEqualTo(303);
    String location = begun.location();
    return location.substring(location.indexOf("/p/"), location.indexOf('?'));
  }

  private PageReader.Filled filled(String draft) {
    return anyone
        .get(draft)
        .form(draft)
        .with("text", "Un vivero que entregue árboles.")
        .with("budget.from", "$1,000,000")
        .with("budget.to", "2500000")
        .with("promoters", "Promotora uno\nPromotora dos");
  }

  private PageReader.Filled form() {
    return coordinator
        .get(NEW)
        .form(NEW)
        .with("title", title)
        .with("bases", "Pueden postular grupos.")
        .with("opens", "1 de octubre de 2014")
        .with("closes", "31/10/2094")
        .with("criteria", "Impacto; 60\nCosto; 40 %");
  }
}
