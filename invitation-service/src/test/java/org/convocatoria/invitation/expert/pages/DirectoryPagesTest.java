package org.convocatoria.invitation.expert.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.convocatoria.invitation.Api;
import org.convocatoria.invitation.InvitationServiceTest;
import org.convocatoria.invitation.Staff;
import org.convocatoria.invitation.expert.Directory;
import org.convocatoria.invitation.expert.Entry;
import org.convocatoria.invitation.secret.PersonalLinks;
import org.convocatoria.invitation.workshop.Workshops;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.PageReader.Read;
import org.convocatoria.test.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The directory at the desk. */
@InvitationServiceTest
class DirectoryPagesTest {

  private static final String PAGE = "/personal/expertos";

  private final Directory directory;
  private final Staff staff;
  private final int port;

  DirectoryPagesTest(
      @LocalServerPort int port, Directory directory, Workshops workshops, PersonalLinks links) {
    this.port = port;
    this.directory = directory;
    this.staff = new Staff(new Api(port), workshops, links);
  }

  @Test
  void aPersonIsFoundByWordsTableAndCapacity() {
    String word = word();
    String id = enter("Íñiga " + word, "social", "SOC");
    Read found = as("coordinator").get(PAGE + "?q=iniga+" + word);
    assertThat(found.text()).contains("Íñiga " + word, "1 persona");
    assertThat(found.page().select("a[href=" + PAGE + "/" + id + "]")).hasSize(1);
    String narrowed = PAGE + "?q=" + word;
    assertThat(as("director").get(narrowed + "&mesa=SOC&ambito=social").text())
        .contains("1 persona");
    assertThat(as("director").get(narrowed + "&mesa=MOV").text())
        .contains("Nadie corresponde a lo que busca");
    assertThat(as("director").get(narrowed + "&ambito=business").text())
        .contains("Nadie corresponde a lo que busca");
  }

  @Test
  void fiftyAreShownAtATimeAndAllAreCounted() {
    String word = word();
    for (int i = 0; i < 51; i++) {
      enter("Persona " + word + " " + (100 + i), "social", "MOV");
    }
    Read first = as("coordinator").get(PAGE + "?q=" + word);
    assertThat(first.page().select("tbody tr")).hasSize(50);
    assertThat(first.text()).contains("51 personas");
    Read second = as("coordinator").get(first.page().select(".pager a").eachAttr("href").getLast());
    assertThat(second.page().select("tbody tr")).hasSize(1);
    assertThat(second.text()).contains("Persona " + word + " 150", "51 personas");
  }

  @Test
  void aPersonsPageTellsWhatTheyWereAskedAndReplied() {
    String expert = staff.experts(1, "social").getFirst();
    String round = staff.open("{\"social\": 1}", "2044-10-10T18:00:00-06:00", List.of(expert));
    assertThat(as("coordinator").get(PAGE + "/" + expert).text())
        .contains("Taller 1", "Por enviar");
    staff.dispatch(round);
    Read read = as("director").get(PAGE + "/" + expert);
    assertThat(read.text())
        .contains("Organización social de muestra", "Sin respuesta", "Movilidad");
    assertThat(read.page().select("a[href=/personal/rondas/" + round + "]")).hasSize(1);
    assertThat(as("coordinator").get(PAGE + "/unknown").status()).isEqualTo(404);
  }

  @Test
  void anAuditorSeesNobodysNameOrAddressAndATableLeadNothing() {
    String word = word();
    String id = enter("Nombre " + word, "social", "MOV");
    Read person = as("auditor").get(PAGE + "/" + id);
    assertThat(person.status()).isEqualTo(200);
    assertThat(person.text())
        .contains(id.substring(0, 8), "Esta cuenta no ve los datos de la persona")
        .doesNotContain(word, "@");
    assertThat(as("auditor").get(PAGE + "?q=" + word).text()).doesNotContain("Nombre " + word);
    assertThat(as("table-lead").get(PAGE + "/" + id).status()).isEqualTo(403);
    assertThat(as("table-lead").get(PAGE).status()).isEqualTo(403);
    assertThat(as("director").get(PAGE + "/nuevo").status()).isEqualTo(403);
  }

  @Test
  void whatIsMissingIsSaidAtItsFieldAndWhatWasTypedStays() {
    PageReader coordinator = as("coordinator");
    PageReader.Filled form = coordinator.get(PAGE + "/nuevo").form(PAGE + "/nuevo");
    Read refused = coordinator.send(form.with("name", "Alguien").with("email", "no es correo"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select(".errors a").eachAttr("href"))
        .contains("#experto-email", "#experto-capacities", "#experto-source");
    assertThat(refused.form(PAGE + "/nuevo").value("name")).isEqualTo("Alguien");
  }

  @Test
  void whoIsEnteredHasAPageAndCanBeLeftInPeace() {
    String word = word();
    PageReader coordinator = as("coordinator");
    Read sent =
        coordinator.send(
            coordinator
                .get(PAGE + "/nuevo")
                .form(PAGE + "/nuevo")
                .with("name", "Nueva " + word)
                .with("email", word + "@example.org")
                .with("capacities", "social")
                .with("source", "una prueba"));
    assertThat(sent.status()).isEqualTo(303);
    assertThat(sent.notice()).contains("Nueva " + word + " quedó en el directorio.");
    Read person = coordinator.get(sent.location());
    Read quiet = coordinator.send(person.form(sent.location() + "/no-invitar"));
    assertThat(quiet.notice())
        .contains("Quedó anotado: no se volverá a invitar a Nueva " + word + ".");
    assertThat(coordinator.get(quiet.location()).text()).contains("No volver a invitar");
    assertThat(coordinator.get(quiet.location()).page().select("main form")).isEmpty();
  }

  private String enter(String name, String capacity, String table) {
    Entry entry =
        new Entry(
            name,
            null,
            null,
            word() + "@example.org",
            null,
            List.of(capacity),
            null,
            "una prueba",
            List.of(table),
            "es",
            true);
    return directory.add(entry, "test").id();
  }

  private static String word() {
    return "z" + UUID.randomUUID().toString().substring(0, 8) + "x";
  }

  private PageReader as(String role) {
    return new PageReader(port, TestTokens.staff("invitation", role));
  }
}
