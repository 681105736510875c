package org.convocatoria.invitation.round.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.convocatoria.invitation.Api;
import org.convocatoria.invitation.InvitationServiceTest;
import org.convocatoria.invitation.Staff;
import org.convocatoria.invitation.secret.PersonalLinks;
import org.convocatoria.invitation.workshop.Workshops;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.PageReader.Read;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.TestTokens;
import org.convocatoria.test.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The rounds at the desk. */
@InvitationServiceTest
class RoundPagesTest {

  private static final String PAGE = "/personal/rondas";
  private static final String NEW = PAGE + "/nueva";
  private static final String DEADLINE = "2044-10-10T18:00:00-06:00";

  private final Workshops workshops;
  private final PersonalLinks links;
  private final int port;
  private Staff staff;

  RoundPagesTest(@LocalServerPort int port, Workshops workshops, PersonalLinks links) {
    this.port = port;
    this.workshops = workshops;
    this.links = links;
    this.staff = new Staff(new Api(port), workshops, links);
  }

  @BeforeEach
  void aWorkshopOfItsOwn() {
    staff = new Staff(new Api(port), workshops, links);
  }

  @Test
  void aRoundSaysUntilWhenToReplyAndWaitsForItsApproval() {
    String round = staff.open("{\"social\": 1}", DEADLINE, staff.experts(2, "social"));
    Read read = as("director").get(PAGE + "/" + round);
    assertThat(read.text())
        .contains("Responda a más tardar el lunes 10 de octubre de 2044, 18:00 h")
        .contains("Por aprobar", "Sale 1 carta; las demás personas quedan en reserva.");
    Read listed = as("coordinator").get(PAGE + "?estado=draft&taller=" + staff.workshop());
    assertThat(listed.page().select("tbody a").eachAttr("href"))
        .containsExactly(PAGE + "/" + round);
    assertThat(as("coordinator").get(PAGE + "?estado=awaiting&taller=" + staff.workshop()).text())
        .contains("Ninguna ronda corresponde a lo que busca");
  }

  @ParameterizedTest
  @CsvSource({"coordinator, false", "director, true", "auditor, false", "table-lead, false"})
  void whoMayNotApproveARoundDoesNotSeeItsForm(String role, boolean shown) {
    String round = staff.open("{\"social\": 1}", DEADLINE, staff.experts(1, "social"));
    String path = PAGE + "/" + round;
    String token = TestTokens.token("invitation", "t", List.of(role), List.of("MOV"));
    Read read = new PageReader(port, token).get(path);
    assertThat(read.page().select("form[action=" + path + "/enviar]").isEmpty()).isEqualTo(!shown);
    assertThat(read.text().contains("Persona de muestra")).isEqualTo(!role.equals("auditor"));
  }

  @Test
  void theLeadOfAnotherTableIsRefused() {
    String round = staff.open("{\"social\": 1}", DEADLINE, staff.experts(1, "social"));
    PageReader lead = new PageReader(port, TestTokens.tableLead("invitation", "SOC"));
    assertThat(lead.get(PAGE + "/" + round).status()).isEqualTo(403);
    assertThat(lead.get(PAGE).page().select("a[href=" + PAGE + "/" + round + "]")).isEmpty();
  }

  @Test
  void anApprovalWithoutItsAuthorIsRefusedInPlace() {
    String path = PAGE + "/" + staff.open("{\"social\": 1}", DEADLINE, staff.experts(1, "social"));
    PageReader director = as("director");
    Read refused =
        director.send(director.get(path).form(path + "/enviar").with("reference", "DG/1"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("#enviar-approvedBy-error")).hasSize(1);
    assertThat(refused.form(path + "/enviar").value("reference")).isEqualTo("DG/1");
  }

  @Test
  void anApprovedRoundSaysHowManyLettersItHasAndWhoseCameBack() {
    String expert = expertWithTelephone();
    String path = PAGE + "/" + staff.open("{\"social\": 1}", DEADLINE, List.of(expert));
    PageReader director = as("director");
    Read sent =
        director.send(director.get(path).form(path + "/enviar").with("approvedBy", "Dirección"));
    assertThat(sent.status()).isEqualTo(303);
    assertThat(sent.notice().orElse("")).startsWith("La ronda se aprobó. Le corresponde 1 carta");
    String invitation =
        Staff.ids(
                staff.until(
                    path.substring(PAGE.length() + 1),
                    view -> !view.at("/numbers/byState").has("draft")))
            .getFirst();
    refused(invitation);
    Read read =
        Waiting.until(
            "the letter came back",
            () ->
                java.util.Optional.of(director.get(path))
                    .filter(page -> page.text().contains("Devuelta")));
    assertThat(read.text())
        .contains("1 carta se devolvió. Avise por teléfono.")
        .contains("Sin correo: avisar por teléfono 871 123 4567");
    assertThat(as("auditor").get(path).text()).doesNotContain("871");
  }

  @Test
  void whoIsChosenStaysWhileOthersAreLookedFor() {
    List<String> people = staff.experts(3, "social");
    PageReader coordinator = as("coordinator");
    PageReader.Filled form = coordinator.get(NEW + "?taller=" + staff.workshop()).form(NEW);
    Read shown =
        coordinator.send(
            form.with("quotas.social", "2")
                .with("rank." + people.get(0), "7")
                .with("invitees", people.get(0))
                .and("invitees", people.get(1))
                .with("quien", "nadie-se-llama-asi")
                .with("mostrar", "1"));
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.page().select("[data-chosen=social]").text()).isEqualTo("2");
    assertThat(shown.text()).contains("de 2", "Nadie más corresponde a lo que busca");
    PageReader.Filled again = shown.form(NEW);
    assertThat(again.value("rank." + people.get(0))).isEqualTo("7");
    assertThat(again.value("rank." + people.get(1))).isEqualTo("8");
    assertThat(shown.page().select("input[name=invitees][checked]").eachAttr("value"))
        .containsExactly(people.get(0), people.get(1));
    assertThat(again.value("workshop")).isEqualTo(staff.workshop());
  }

  @Test
  void atMostFiftyCandidatesAreShownAndTheRestIsReached() {
    String word = "q" + UUID.randomUUID().toString().substring(0, 8) + "x";
    for (int i = 0; i < 52; i++) {
      staff.expert("social", word + (100 + i));
    }
    PageReader coordinator = as("coordinator");
    PageReader.Filled form =
        coordinator.get(NEW).form(NEW).with("quien", "Organización").with("mostrar", "1");
    Read first = coordinator.send(form);
    assertThat(first.page().select("input[name=invitees]")).hasSize(50);
    String next = first.page().select("button[name=mostrar]").eachAttr("value").getLast();
    Read second = coordinator.send(form.with("mostrar", next));
    assertThat(second.page().select("input[name=invitees]").eachAttr("value"))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(first.page().select("input[name=invitees]").eachAttr("value"));
  }

  @Test
  void aRoundIsKeptInTheZoneOfTheProcessWithPeopleInTheirOrder() {
    List<String> people = staff.experts(2, "social");
    PageReader coordinator = as("coordinator");
    PageReader.Filled form =
        coordinator
            .get(NEW)
            .form(NEW)
            .with("workshop", staff.workshop())
            .with("table", "MOV")
            .with("quotas.social", "1")
            .with("deadline.date", "2044-10-10")
            .with("deadline.time", "18:00")
            .with("invitees", people.get(0))
            .and("invitees", people.get(1))
            .with("rank." + people.get(0), "2")
            .with("rank." + people.get(1), "1");
    Read sent = coordinator.send(form);
    assertThat(sent.status()).isEqualTo(303);
    assertThat(coordinator.send(form).location()).isEqualTo(sent.location());
    var view = staff.view(sent.location().substring(PAGE.length() + 1));
    assertThat(view.path("deadline").asString()).isEqualTo("2044-10-10T18:00:00-06:00");
    assertThat(view.at("/invitees/0/expert/id").asString()).isEqualTo(people.get(1));
    assertThat(view.path("quotas").path("professional").asInt()).isZero();
  }

  @Test
  void aDeadlineThatIsOverIsRefusedAtItsDay() {
    PageReader coordinator = as("coordinator");
    PageReader.Filled form =
        coordinator
            .get(NEW)
            .form(NEW)
            .with("workshop", staff.workshop())
            .with("table", "MOV")
            .with("invitees", staff.experts(1, "social").getFirst());
    Read past = coordinator.send(form.with("deadline.date", "2014-10-10"));
    assertThat(past.status()).isEqualTo(422);
    assertThat(past.page().select("#ronda-deadline\\.date-error").text())
        .contains("El plazo para responder ya pasó");
    Read none = coordinator.send(form);
    assertThat(none.page().select("#ronda-deadline\\.date-error").text())
        .isEqualTo("Escriba hasta qué día y hora se puede responder.");
    Read odd = coordinator.send(form.with("deadline.date", "mañana"));
    assertThat(odd.status()).isEqualTo(422);
    assertThat(odd.form(NEW).value("deadline.date")).isEqualTo("mañana");
  }

  @Test
  void aPersonWhoDoesNotWantToBeInvitedCannotBeTicked() {
    String mailbox = "p" + UUID.randomUUID().toString().substring(0, 8) + "x";
    String quiet = staff.expert("social", mailbox);
    PageReader coordinator = as("coordinator");
    String page = "/personal/expertos/" + quiet;
    coordinator.send(coordinator.get(page).form(page + "/no-invitar"));
    Read read =
        coordinator.send(
            coordinator.get(NEW).form(NEW).with("quien", mailbox).with("mostrar", "1"));
    assertThat(read.page().select("input[value=" + quiet + "]").hasAttr("disabled")).isTrue();
    assertThat(read.text()).contains("No volver a invitar");
  }

  private void refused(String invitation) {
    TestBroker.publish(
        "notification.events",
        invitation + ":letter",
        1,
        "notification.message-refused.v1",
        """
        {"state": {"id": "%s:letter", "source": "%s", "template": "invitation-letter",
          "purpose": "invitation", "status": "refused", "attempts": 1,
          "lastAttempt": "2044-09-15T16:00:00Z"}, "change": {}}
        """
            .formatted(invitation, invitation));
  }

  private String expertWithTelephone() {
    PageReader coordinator = as("coordinator");
    String page = "/personal/expertos/nuevo";
    Read sent =
        coordinator.send(
            coordinator
                .get(page)
                .form(page)
                .with("name", "Persona con teléfono")
                .with("email", UUID.randomUUID() + "@example.org")
                .with("telephone", "871 123 4567")
                .with("capacities", "social")
                .with("source", "una prueba"));
    return sent.location().substring("/personal/expertos/".length());
  }

  private PageReader as(String role) {
    return new PageReader(port, TestTokens.staff("invitation", role));
  }
}
