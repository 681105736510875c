package org.convocatoria.workshop.calendar.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.convocatoria.test.PageReader;
import org.convocatoria.workshop.Api;
import org.convocatoria.workshop.RunningWorkshops;
import org.convocatoria.workshop.Told;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningWorkshops
class CalendarPagesTest {

  private static final String DESK = "/personal/talleres/";

  private final Api api;
  private final int port;

  CalendarPagesTest(@LocalServerPort int port) {
    this.api = new Api(port);
    this.port = port;
  }

  @BeforeAll
  void openTheCall() {
    Told.openCall(api);
  }

  @Test
  void thePublicReadsTheCalendarInBothLanguages() {
    PageReader.Read spanish = anyone().get("/talleres");
    assertThat(spanish.status()).isEqualTo(200);
    assertThat(spanish.text())
        .contains("Taller t1", "jueves 2 de octubre de 2014, 9:00 h", "Sede por confirmar")
        .contains("Informes: 871");
    PageReader.Read english = anyone().get("/en/talleres");
    assertThat(english.page().select("html").attr("lang")).isEqualTo("en-US");
    assertThat(english.text())
        .contains("Workshop t1", "Thursday 2 October 2014")
        .doesNotContain("??");
  }

  @Tag("acceptance-37")
  @Test
  void aMoveIsToldInASentenceWithItsReasonAndNothingIsSaidOfLetters() {
    String id = api.freshWorkshop("objective");
    PageReader.Read page = coordinator().get(DESK + id);
    PageReader.Filled form = page.form(DESK + id + "/reprogramar");
    assertThat(form.value("starts.date")).isEqualTo("2014-11-06");
    assertThat(form.value("starts.time")).isEqualTo("09:00");
    assertThat(form.value("ends.time")).isEqualTo("14:00");
    PageReader.Read sent =
        coordinator()
            .send(
                form.with("starts.date", "13 de noviembre de 2014")
                    .with("starts.time", "9:00 h")
                    .with("ends.time", "2:00 p. m.")
                    .with("reason", "La sede se ocupa ese día."));
    assertThat(sent.status()).isEqualTo(303);
    assertThat(sent.notice())
        .hasValueSatisfying(
            said ->
                assertThat(said)
                    .startsWith("Quedó para el jueves 13 de noviembre de 2014, 9:00–14:00 h.")
                    .doesNotContain("avis"));
    assertThat(api.get("/api/workshops/" + id).at("/starts"))
        .isEqualTo("2014-11-13T09:00:00-06:00");
    assertThat(anyone().get("/talleres/" + id).text())
        .contains("Era el jueves 6 de noviembre; pasó al jueves 13.")
        .contains("Motivo: La sede se ocupa ese día.");
    assertThat(anyone().get("/en/talleres").text())
        .contains("It was on Thursday 6 November; it moved to Thursday 13.");
  }

  @Test
  void aMoveOfThePlaceAloneIsAChangeOfPlace() {
    String id = api.freshWorkshop("objective");
    PageReader.Filled form = coordinator().get(DESK + id).form(DESK + id + "/reprogramar");
    PageReader.Read sent = coordinator().send(form.with("place.name", "Teatro Nazas"));
    assertThat(sent.notice())
        .hasValueSatisfying(s -> assertThat(s).startsWith("Cambio de sede: Teatro Nazas."));
    assertThat(anyone().get("/talleres/" + id).text()).contains("Cambio de sede: Teatro Nazas.");
    assertThat(
            coordinator()
                .send(coordinator().get(DESK + id).form(DESK + id + "/reprogramar"))
                .notice())
        .contains("Ya estaba así: nada cambió.");
  }

  @Test
  void whatCannotBeReadAsADayOrAnHourIsSaidAtItsFieldInTheWordsOfPeople() {
    String id = api.freshWorkshop("objective");
    PageReader.Filled form = coordinator().get(DESK + id).form(DESK + id + "/reprogramar");
    PageReader.Read refused =
        coordinator()
            .send(
                form.with("starts.date", "30 de febrero de 2015")
                    .with("ends.time", "tarde")
                    .with("place.name", " ")
                    .with("reason", "Motivo que se conserva"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("[id=reprogramar-starts.date-error]").text())
        .contains("por ejemplo 30 de octubre de 2014");
    assertThat(refused.page().select("[id=reprogramar-ends.time-error]").text()).contains("14:30");
    assertThat(refused.text()).contains("Motivo que se conserva").doesNotContain("2014-10-30T");
    PageReader.Read early =
        coordinator().send(form.with("starts.time", "15:00").with("ends.time", "14:00"));
    assertThat(early.page().select("[id=reprogramar-ends.time-error]").text())
        .contains("posterior a la de inicio");
  }

  @Test
  void aSessionThatIsClosedBeforeItsDateIsShownAsThat() {
    String id = added("Sesión del futuro", "30 de octubre de 2098");
    assertThat(coordinator().get(DESK + id).text())
        .contains("Por venir", "Esta sesión todavía no se celebra");
    PageReader.Filled form = coordinator().get(DESK + id).form(DESK + id + "/cerrar");
    PageReader.Read sent =
        coordinator().send(form.with("summary", "Se adelantó.").with("agreements", "Uno\n\nDos\n"));
    assertThat(sent.notice()).contains("La sesión se cerró. Sus resultados ya son públicos.");
    PageReader.Read page = anyone().get("/talleres/" + id);
    assertThat(page.text()).contains("Cerrada antes de su fecha", "Se adelantó.", "Uno", "Dos");
    PageReader.Read again = coordinator().send(form.with("summary", "Otra cosa."));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text()).contains("Este taller ya se cerró");
  }

  @Test
  void aCancellationNeedsItsReason() {
    String id = api.freshWorkshop("objective");
    PageReader.Filled form = coordinator().get(DESK + id).form(DESK + id + "/cancelar");
    assertThat(coordinator().send(form).status()).isEqualTo(422);
    assertThat(coordinator().send(form.with("reason", "No hay sede.")).notice())
        .contains("La sesión se canceló. El calendario público ya lo dice.");
    assertThat(anyone().get("/talleres/" + id).text())
        .contains("Se canceló la sesión del jueves 6 de noviembre de 2014.", "No hay sede.");
  }

  @Test
  void aSessionIsAddedOnceHoweverOftenItsFormIsSent() {
    PageReader.Filled form = addition("Sesión repetida", "6/11/2014");
    PageReader.Read first = coordinator().send(form);
    assertThat(first.status()).isEqualTo(303);
    assertThat(coordinator().send(form).location()).isEqualTo(first.location());
    PageReader.Read refused = coordinator().send(form.with("name.es", "").with("place.name", ""));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Escriba el nombre de la sesión");
  }

  @Test
  void switchingTheLanguageOfAnAnsweredFormOnlyShowsIt() {
    String id = api.freshWorkshop("objective");
    PageReader.Filled form = coordinator().get(DESK + id).form(DESK + id + "/cancelar");
    PageReader.Read shown = coordinator().send(form.with("reason", "No.").with("mostrar", "1"));
    assertThat(shown.status()).isEqualTo(200);
    assertThat(api.get("/api/workshops/" + id).at("/status")).isEqualTo("scheduled");
  }

  @Test
  @Tag("acceptance-20")
  void onlyTheCoordinationChangesTheCalendar() {
    String id = api.freshWorkshop("objective");
    for (String role : List.of("director", "administrator", "auditor", "table-lead")) {
      PageReader reader = new PageReader(port, Api.staff(role));
      assertThat(reader.get("/personal/talleres").status()).isEqualTo(200);
      assertThat(reader.get(DESK + id).page().select("form[method=post][action^=" + DESK + "]"))
          .isEmpty();
      assertThat(reader.get(DESK + "nueva").status()).isEqualTo(403);
      assertThat(reader.send(coordinator().get(DESK + id).form(DESK + id + "/cancelar")).status())
          .isEqualTo(403);
    }
  }

  @Test
  void anAddressOfNoSessionIsAPageThatSaysSo() {
    assertThat(anyone().get("/talleres/nada").status()).isEqualTo(404);
    assertThat(coordinator().get(DESK + "nada").text()).contains("No encontramos esto");
  }

  private String added(String name, String day) {
    String[] steps = coordinator().send(addition(name, day)).location().split("/", -1);
    return steps[steps.length - 1];
  }

  private PageReader.Filled addition(String name, String day) {
    return coordinator()
        .get(DESK + "nueva")
        .form(DESK + "nueva")
        .with("name.es", name)
        .with("theme.es", "Tema")
        .with("starts.date", day)
        .with("starts.time", "9:00")
        .with("ends.time", "14:00")
        .with("place.name", "Biblioteca")
        .and("resultKinds", "objective");
  }

  private PageReader coordinator() {
    return new PageReader(port, Api.coordinator());
  }

  private PageReader anyone() {
    return new PageReader(port, Api.anonymous());
  }
}
