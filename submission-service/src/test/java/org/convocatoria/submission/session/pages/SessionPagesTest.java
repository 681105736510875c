package org.convocatoria.submission.session.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.PageReader.Read;
import org.convocatoria.test.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SubmissionTest
class SessionPagesTest {

  private static final String LIST = "/personal/sesiones";
  private static final String TEXT =
      "Modera: ¿Cómo llega?\nAna: Tomo dos camiones.\nLuis: Yo camino.\nAna: Yo camino poco.\n";

  private final int port;

  SessionPagesTest(@LocalServerPort int port) {
    this.port = port;
  }

  @Test
  void fromTheListToAnExcerptAndBackAgain() {
    PageReader desk = reader("coordinator");
    assertThat(desk.get(LIST).page().select("a[href=" + LIST + "/nueva]")).isNotEmpty();
    String page = recorded(desk);
    assertThat(desk.get(LIST).page().select("a[href=" + page + "]").text()).isEqualTo("Colonias");
    Read kept = desk.send(desk.get(page).form(page + "/transcripcion").with("transcript", TEXT));
    assertThat(kept.notice().orElse("")).isEqualTo("La transcripción quedó guardada.");
    Read several = desk.send(desk.get(page).form(page + "/fragmentos").with("quote", "Yo camino"));
    assertThat(several.status()).isEqualTo(422);
    assertThat(several.page().select("#fragmento-quote-error").text()).contains("2 veces");
    assertThat(several.page().select("#fragmento-quote").text()).isEqualTo("Yo camino");
    Read marked =
        desk.send(
            desk.get(page)
                .form(page + "/fragmentos")
                .with("quote", "Tomo  dos camiones.")
                .with("participant", "1")
                .with("table", "MOV"));
    assertThat(marked.status()).isEqualTo(303);
    Read shown = desk.get(page);
    assertThat(shown.page().select("mark").eachText()).containsExactly("Tomo dos camiones.");
    String folio = shown.page().select("a[href^=/personal/aportaciones/]").text();
    assertThat(marked.notice().orElse("")).contains(folio);
    assertThat(desk.get("/personal/aportaciones/" + folio).text()).contains("Tomo dos camiones.");
    Read back = desk.send(desk.get(page).form(page + "/participantes/1/retiro"));
    assertThat(back.notice().orElse("")).contains("participante 1 retiró");
    Read after = desk.get(page);
    assertThat(after.page().select("mark")).isEmpty();
    assertThat(after.text()).doesNotContain("Tomo dos camiones", "Ana Muestra").contains(folio);
    assertThat(desk.get("/personal/aportaciones/" + folio).text())
        .doesNotContain("Tomo dos camiones");
  }

  @Test
  void whatIsMissingIsSaidAtItsFieldInBothLanguages() {
    PageReader desk = reader("coordinator");
    Read refused =
        desk.send(desk.get(LIST + "/nueva").form(LIST + "/nueva").with("place", "Plaza «Mayor»"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("#sesion-kind")).isNotEmpty();
    assertThat(refused.text()).contains("Anote de 1 a 60 participantes.");
    assertThat(refused.page().select("#sesion-place").attr("value")).isEqualTo("Plaza «Mayor»");
    assertThat(desk.get("/en" + LIST + "/nueva").text()).contains("Those who agreed to be quoted");
    String page = recorded(desk);
    Read empty = desk.send(desk.get(page).form(page + "/transcripcion"));
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.text()).contains("Pegue la transcripción");
    assertThat(desk.get("/en" + page).text()).contains("There is no transcript yet.");
    assertThat(desk.get(LIST + "/no").status()).isEqualTo(404);
  }

  @Test
  void whereSomebodyDidNotAgreeTheSpeakerIsNamedAndOnlyWhoAgreedCanTakeItBack() {
    PageReader desk = reader("coordinator");
    String page = recorded(desk);
    desk.send(desk.get(page).form(page + "/transcripcion").with("transcript", TEXT));
    Read shown = desk.get(page);
    assertThat(shown.page().select("form[action$=/retiro]").eachAttr("action"))
        .containsExactly(page + "/participantes/1/retiro", page + "/participantes/2/retiro");
    assertThat(shown.page().select("#fragmento-participant option").eachText().getFirst())
        .isEqualTo("Elija");
    Read refused = desk.send(shown.form(page + "/fragmentos").with("quote", "Tomo dos"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("#fragmento-participant-error").text())
        .startsWith("Diga quién lo dijo");
  }

  @Test
  void aSessionOfTomorrowIsNotOnRecord() {
    PageReader desk = reader("coordinator");
    Read refused =
        desk.send(
            desk.get(LIST + "/nueva")
                .form(LIST + "/nueva")
                .with("kind", "interview")
                .with("date", LocalDate.now(ZoneOffset.UTC).plusDays(2).toString())
                .with("place", "Casa de la cultura")
                .with("guide", "¿Cómo llega?")
                .with("participants", "Ana Muestra"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("#sesion-date-error").text()).contains("todavía no llega");
  }

  @Test
  void ofTwoWhoCorrectOneTranscriptTheSecondLosesNothing() {
    PageReader desk = reader("coordinator");
    String page = recorded(desk);
    String action = page + "/transcripcion";
    desk.send(desk.get(page).form(action).with("transcript", TEXT));
    Read open = desk.get(page);
    desk.send(open.form(action).with("transcript", "Primera. " + TEXT));
    Read second = desk.send(open.form(action).with("transcript", "Segunda. " + TEXT));
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.text()).contains("Otra persona cambió la transcripción", "Primera. Modera");
    assertThat(second.page().select("#transcripcion-transcript").text()).startsWith("Segunda.");
    assertThat(desk.send(second.form(action)).status()).isEqualTo(303);
    assertThat(desk.get(page).text()).contains("Segunda. Modera");
  }

  @Test
  void whoOnlyReadsSeesNeitherNamesNorWordsNorForms() {
    PageReader desk = reader("coordinator");
    String page = recorded(desk);
    desk.send(desk.get(page).form(page + "/transcripcion").with("transcript", TEXT));
    desk.send(
        desk.get(page)
            .form(page + "/fragmentos")
            .with("quote", "Tomo dos")
            .with("participant", "1"));
    Read auditor = reader("auditor").get(page);
    assertThat(auditor.text())
        .contains("no ve los nombres", "PEM-")
        .doesNotContain("Ana Muestra", "Tomo dos");
    assertThat(auditor.page().select("main form")).isEmpty();
    Read director = reader("director").get(page);
    assertThat(director.text()).contains("Ana Muestra");
    assertThat(director.page().select("mark").text()).isEqualTo("Tomo dos");
    assertThat(reader("director").get(LIST).page().select("a[href=" + LIST + "/nueva]")).isEmpty();
    assertThat(new PageReader(port, Api.anonymous()).get(page).status()).isNotEqualTo(200);
  }

  private PageReader reader(String role) {
    return new PageReader(port, TestTokens.staff("submission", role));
  }

  private static String recorded(PageReader desk) {
    Read sent =
        desk.send(
            desk.get(LIST + "/nueva")
                .form(LIST + "/nueva")
                .with("kind", "focusGroup")
                .with("title", "Colonias")
                .with("date", "2014-10-08")
                .with("place", "Casa de la cultura")
                .with("guide", "¿Cómo llega?")
                .with("participants", "Ana Muestra\n-\n")
                .with("others", "Luis Muestra"));
    assertThat(sent.status()).isEqualTo(303);
    return sent.location().replaceFirst("^.*(?=/personal)", "");
  }
}
