package org.convocatoria.submission.forum.pages;

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
class ForumPagesTest {

  private final PageReader desk;
  private final PageReader citizen;

  ForumPagesTest(@LocalServerPort int port) {
    this.desk = new PageReader(port, Api.coordinator());
    this.citizen = new PageReader(port, Api.anonymous());
  }

  @Test
  void aForumIsAnnouncedAndProposedToAndArguedAndConcludedWithoutJavaScript() {
    String id = announced();
    assertThat(citizen.get("/foros").text()).contains("Foro de los mercados");
    assertThat(citizen.get("/foros").page().select("li.now a[href=/foros/" + id + "]")).hasSize(1);
    assertThat(citizen.get("/foros/" + id).page().select("input[value=contact]")).hasSize(1);
    assertThat(citizen.get("/").text()).contains("Foro «Foro de los mercados»");
    Read sent =
        citizen.send(
            citizen
                .get("/foros/" + id)
                .form("/foros/" + id + "/propuestas")
                .with("title", "Menos bolsas")
                .with("text", "Que los mercados presten canastas.")
                .with("consent.purposes", "process"));
    assertThat(sent.status()).isEqualTo(303);
    Read page = citizen.get("/foros/" + id);
    String argue = page.page().select("article article a.button").attr("href");
    Read argued =
        citizen.send(
            citizen.get(argue).form(argue).with("side", "against").with("text", "Se pierden."));
    assertThat(argued.status()).isEqualTo(303);
    assertThat(citizen.get("/foros/" + id).text()).contains("Menos bolsas", "Se pierden.");
    moderated(id);
    concluded(id);
    assertThat(citizen.get("/en/foros/" + id).text())
        .contains("carried to Workshop 2", "This is no vote", "This reason was removed");
  }

  private void moderated(String id) {
    String file = "/personal/foros/" + id;
    Read page = desk.get(file);
    String action = page.page().select("form[action*=/razones/]").attr("action");
    Read empty = desk.send(page.form(action));
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.text()).contains("Escriba el motivo");
    assertThat(desk.send(page.form(action).with("reason", "Insulta.")).status()).isEqualTo(303);
    assertThat(citizen.get("/foros/" + id).text())
        .contains("Esta razón se retiró. Motivo: Insulta.")
        .doesNotContain("Se pierden.");
    String take = page.page().select("form[action$=/convertir]").attr("action");
    assertThat(desk.send(page.form(take).with("table", "SUS")).notice().orElse(""))
        .startsWith("La propuesta es la aportación PEM-");
    Read waiting = citizen.get("/foros/" + id);
    String folio = waiting.text().replaceFirst("(?s).*(PEM-\\d{6}-\\d).*", "$1");
    assertThat(waiting.page().select("a[href^=/folio/]")).as("not public yet").isEmpty();
    String admit = "/personal/aportaciones/" + folio;
    assertThat(desk.send(desk.get(admit).form(admit + "/turnar").with("tables", "SUS")).status())
        .isEqualTo(303);
    assertThat(citizen.get("/foros/" + id).page().select("a[href^=/folio/]").attr("href"))
        .isEqualTo("/folio/" + folio);
  }

  private void concluded(String id) {
    String file = "/personal/foros/" + id;
    Read added =
        desk.send(
            desk.get(file)
                .form(file + "/intervenciones")
                .with("speaker", "Ponente de muestra")
                .with("title", "Canastas"));
    assertThat(added.status()).isEqualTo(303);
    Read sure =
        desk.send(
            desk.get(file)
                .form(file + "/conclusiones")
                .with("statement", "Prestar canastas.")
                .with("author", "Modera")
                .with("carriedTo", "t2"));
    assertThat(sure.text()).contains("¿Anotar esta conclusión? Prestar canastas.");
    assertThat(citizen.get("/foros/" + id).text()).doesNotContain("Prestar canastas.");
    assertThat(desk.send(sure.form(file + "/conclusiones")).status()).isEqualTo(303);
    assertThat(citizen.get("/foros/" + id).text())
        .contains("Ponente de muestra", "Prestar canastas.", "Se llevó al Taller 2.")
        .doesNotContain("Modera");
    Read asked = desk.send(desk.get(file).form(file + "/cerrar"));
    assertThat(asked.text()).contains("¿Cerrar la parte en línea?");
    assertThat(desk.send(asked.form(file + "/cerrar")).status()).isEqualTo(303);
  }

  @Test
  void whatWasTypedComesBackWithWhatIsMissing() {
    String id = announced();
    String action = "/foros/" + id + "/propuestas";
    Read refused =
        citizen.send(citizen.get("/foros/" + id).form(action).with("title", "Mi «título»"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("#proponer-title").attr("value")).isEqualTo("Mi «título»");
    assertThat(refused.page().select("#proponer-text-error").text()).contains("Escriba");
    Read wrong =
        desk.send(
            desk.get("/personal/foros/nuevo")
                .form("/personal/foros/nuevo")
                .with("starts.date", "31 de febrero de 2026"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("Escriba un día que exista");
    assertThat(wrong.page().select(".errors li").eachText())
        .filteredOn(said -> said.contains("Escriba un día que exista"))
        .doesNotHaveDuplicates()
        .anyMatch(said -> said.startsWith("Día: "));
  }

  @Test
  void itsFactsAreChangedAndATalkIsTakenOffItsProgramme() {
    String id = announced();
    String file = "/personal/foros/" + id;
    Read open = desk.get(file + "/cambiar");
    assertThat(open.page().select("#foro-starts\\.time").attr("value")).isEqualTo("17:00");
    Read changed = desk.send(open.form(file + "/cambiar").with("title", "Foro de las plazas"));
    assertThat(changed.status()).as(changed.text()).isEqualTo(303);
    assertThat(citizen.get("/foros/" + id).text()).contains("Foro de las plazas");
    Read late = desk.send(open.form(file + "/cambiar").with("title", "Foro de los parques"));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("Otra persona cambió los datos", "Foro de las plazas");
    assertThat(late.page().select("#foro-title").attr("value")).isEqualTo("Foro de los parques");
    assertThat(desk.send(late.form(file + "/cambiar")).status()).isEqualTo(303);
    desk.send(
        desk.get(file)
            .form(file + "/intervenciones")
            .with("speaker", "Ponente de muestra")
            .with("title", "Bancas"));
    Read programme = desk.get(file);
    String removal = file + "/intervenciones/1/quitar";
    assertThat(desk.send(programme.form(removal)).status()).isEqualTo(303);
    assertThat(citizen.get("/foros/" + id).text())
        .contains("Foro de los parques")
        .doesNotContain("Bancas");
    assertThat(desk.send(programme.form(removal)).status()).isEqualTo(404);
  }

  @Test
  void aProposalOfTheSecondPageIsModeratedThere() {
    String id = announced();
    String action = "/foros/" + id + "/propuestas";
    String thanked = "";
    for (int i = 1; i <= 21; i++) {
      Read sent =
          citizen.send(
              citizen
                  .get("/foros/" + id)
                  .form(action)
                  .with("title", "Propuesta " + i + ".")
                  .with("text", "Texto.")
                  .with("consent.purposes", "process"));
      thanked = sent.location();
    }
    Read thanks = citizen.get(thanked.replaceFirst("^.*(?=/foros)", ""));
    assertThat(thanks.text()).contains("Su propuesta quedó publicada").doesNotContain("sta 21.");
    assertThat(citizen.get(thanks.page().select(".done a").attr("href")).text())
        .contains("Propuesta 21.");
    Read more = citizen.get(thanks.page().select(".pager a").attr("href"));
    assertThat(more.text()).contains("Propuesta 21.").doesNotContain("Propuesta 20.");
    Read second =
        desk.get(desk.get("/personal/foros/" + id).page().select(".pager a").attr("href"));
    String removal = second.page().select("form[action$=/retirar]").attr("action");
    Read refused = desk.send(second.form(removal));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Propuesta 21.", "Escriba el motivo");
    assertThat(desk.send(refused.form(removal).with("reason", "Repetida.")).location())
        .contains("?desde=");
  }

  private String announced() {
    Read made =
        desk.send(
            desk.get("/personal/foros/nuevo")
                .form("/personal/foros/nuevo")
                .with("title", "Foro de los mercados")
                .with("starts.date", today().plusDays(3).toString())
                .with("starts.time", "17:00")
                .with("ends.time", "7:00 p. m.")
                .with("place.name", "Sede de muestra")
                .with("opens", today().minusDays(2).toString())
                .with("closes", today().plusDays(5).toString())
                .with("topics", "Suelo\nServicios"));
    assertThat(made.status()).as(made.text()).isEqualTo(303);
    return made.location().substring(made.location().lastIndexOf('/') + 1);
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
