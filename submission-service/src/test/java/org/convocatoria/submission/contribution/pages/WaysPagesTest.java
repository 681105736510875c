package org.convocatoria.submission.contribution.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.Citizen;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.PageReader.Filled;
import org.convocatoria.test.PageReader.Read;
import org.convocatoria.test.ServiceApi.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From «¿Qué quiere aportar?» to the right form, with as few fields as it takes. */
@SubmissionTest
class WaysPagesTest {

  private static final String FORM = "/participar";
  private static final String SEND = "/participar/enviar";

  private final Api api;
  private final Citizen citizen;

  WaysPagesTest(@LocalServerPort int port) {
    this.api = new Api(port);
    this.citizen = new Citizen(port);
  }

  @Test
  void theFirstPageLeadsToTheFormOfEachMatterAndKeepsWhatItWasOpenedWith() {
    Read read = citizen.get(FORM + "?sede=ABCD-EFGH-JKLM-NPQR&call=la-laguna-2014");
    assertThat(read.page().select("h1").text()).isEqualTo("¿Qué quiere aportar?");
    String kept = "&sede=ABCD-EFGH-JKLM-NPQR&call=la-laguna-2014";
    assertThat(read.page().select(".matters a").eachAttr("href"))
        .containsExactly(
            "/participar?matter=data" + kept,
            "/participar?matter=diagnosis" + kept,
            "/participar?matter=idea" + kept,
            "/participar?matter=project" + kept,
            "/participar?matter=initiative" + kept);
    assertThat(read.page().select(".matters a").eachText())
        .element(0)
        .asString()
        .contains("cita y archivos");
    assertThat(read.page().select(".matters a").eachText())
        .element(2)
        .asString()
        .contains("tres campos");
  }

  @Test
  void whatAnotherPartReceivesIsToldWithASentence() {
    Read read = citizen.get(FORM);
    assertThat(read.text())
        .contains("Foros de propuestas", "Se participa por invitación personal.");
    assertThat(read.page().select("main a[href^=/foros]")).isNotEmpty();
  }

  @Test
  void anIdeaShowsThreeFieldsAndOneChoiceAboutMail() {
    Read read = citizen.get(FORM + "?matter=idea");
    List<String> shown =
        read.page().select("main form.short-form").select("input, textarea, select").stream()
            .filter(each -> each.closest("details:not([open])") == null)
            .filter(each -> !each.attr("type").equals("hidden") && each.closest(".trap") == null)
            .map(each -> each.attr("name"))
            .distinct()
            .toList();
    assertThat(shown).containsExactly("title", "text", "municipality", "mail", "email", "purposes");
    assertThat(read.form(FORM).value("matter")).isEqualTo("idea");
  }

  @ParameterizedTest
  @CsvSource({"name,Persona de muestra 1", "place,Nazareno", "kind,social", "telephone,no es"})
  void theRestUnfoldsWhereSomethingStandsInItOrIsWrong(String field, String value) {
    Read folded = citizen.send(form("idea").with("title", ""));
    assertThat(folded.page().select("details:has(#name)[open]")).isEmpty();
    Read read = citizen.send(form("idea").with("title", "").with(field, value));
    assertThat(read.page().select("details:has(#name)[open]")).hasSize(1);
  }

  @Test
  void aDocumentIsCitedOnThePage() {
    Read form = citizen.get(FORM + "?matter=data");
    assertThat(form.text()).contains("Cómo se cita", "se recibe como «Consulta ciudadana");
    assertThat(citizen.get(FORM + "?matter=idea").text()).doesNotContain("Cómo se cita");
    Filled filled =
        form("data")
            .with("citation.title", "Aforo 2013")
            .with("citation.authors", "Persona de muestra 2")
            .with("citation.year", "2013")
            .with("citation.licence", "CC BY 4.0")
            .with("citation.coverage", "Torreón");
    assertThat(citizen.send(filled.with("citation.year", "ayer")).text())
        .contains("Escriba el año con cuatro cifras.");
    Read check = citizen.send(filled);
    assertThat(check.text())
        .contains("Persona de muestra 2. Aforo 2013. 2013. Torreón. CC BY 4.0")
        .doesNotContain("Sin archivos ni cita");
    citizen.send(check.form(SEND));
    assertThat(owner().at("/owner/form")).isEqualTo("technical-documents");
    assertThat(owner().at("/owner/citation/licence")).isEqualTo("CC BY 4.0");
  }

  @Test
  void aDiagnosisWithoutFilesIsReceivedOnlineAndTheCheckSaysSo() {
    Read check = citizen.send(form("diagnosis"));
    assertThat(check.text()).contains("Sin archivos ni cita se recibe como «Consulta ciudadana");
    citizen.send(check.form(SEND));
    assertThat(owner().at("/owner/form")).isEqualTo("online-consultation");
  }

  @Test
  void aFileOnTheCheckMakesItADocumentAndOneThatIsRefusedDoesNot() {
    citizen.upload(citizen.send(form("diagnosis")).form(SEND), "estudio.pdf", "%PDF-1.4 muestra");
    assertThat(owner().at("/owner/form")).isEqualTo("technical-documents");
    citizen.upload(citizen.send(form("diagnosis")).form(SEND), "estudio.pdf", "no es un PDF");
    assertThat(owner().at("/owner/form")).isEqualTo("online-consultation");
  }

  @Test
  void thePlaceIsCheckedAndSaidToBePublicOrNot() {
    Filled filled = form("idea").with("municipality", "lerdo");
    assertThat(citizen.send(filled.with("place", "nazareno")).text())
        .contains("nazareno")
        .doesNotContain("otro lugar");
    assertThat(citizen.send(filled.with("place", "Mi calle 5")).text())
        .contains("Mi calle 5 (otro lugar: no se publica)");
    assertThat(citizen.get(FORM + "?matter=idea").page().select("datalist option[value=Nazareno]"))
        .hasSize(1);
  }

  @Test
  void onlyAFreshFormTakesADraftBackAndOnlyTheReceiptDropsIt() {
    assertThat(citizen.get(FORM + "?matter=idea").page().select("form[data-draft-new]")).hasSize(1);
    Read mistakes = citizen.send(form("idea").with("title", ""));
    assertThat(mistakes.page().select("form[data-draft]")).hasSize(1);
    assertThat(mistakes.page().select("form[data-draft-new]")).isEmpty();
    Read acuse = citizen.send(citizen.send(form("idea")).form(SEND));
    assertThat(acuse.page().select("[data-draft-received=la-laguna-2014]")).hasSize(1);
    assertThat(citizen.get("/participar/acuse").page().select("[data-draft-received]")).isEmpty();
  }

  @Test
  void aProgramPostsTheFormWithoutHavingSeenThePageBefore() {
    Filled posted =
        new Filled(
            FORM,
            List.of(
                new String[] {"matter", "idea"},
                new String[] {"title", "Sombra"},
                new String[] {"text", "Árboles."},
                new String[] {"municipality", "torreon"},
                new String[] {"kind", "citizen"},
                new String[] {"notice", "2014-09-11"},
                new String[] {"purposes", "process"}));
    assertThat(citizen.send(posted).page().select("h1").text()).isEqualTo("Revise antes de enviar");
  }

  private Filled form(String matter) {
    return citizen
        .get(FORM + "?matter=" + matter)
        .form(FORM)
        .with("title", "Aforo en el crucero")
        .with("text", "Vehículos por hora.")
        .with("municipality", "torreon")
        .with("purposes", "process");
  }

  private Answer owner() {
    String[] kept = citizen.kept().split(" ", 2);
    return api.get("/api/folios/" + kept[0], Api.anonymous(), "Convocatoria-Clave", kept[1]);
  }
}
