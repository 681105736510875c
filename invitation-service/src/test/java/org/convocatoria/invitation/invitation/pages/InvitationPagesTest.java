package org.convocatoria.invitation.invitation.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.convocatoria.invitation.Api;
import org.convocatoria.invitation.CodeOfLetters;
import org.convocatoria.invitation.InvitationServiceTest;
import org.convocatoria.invitation.Staff;
import org.convocatoria.invitation.secret.PersonalLinks;
import org.convocatoria.invitation.workshop.Workshops;
import org.convocatoria.pages.door.DoorHeaders;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.PageReader.Read;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a person sees who opens the link of a letter, or writes its code. */
@InvitationServiceTest
class InvitationPagesTest {

  private static final String DEADLINE = "2044-10-10T18:00:00-06:00";

  private final Api api;
  private final Workshops workshops;
  private final PersonalLinks links;
  private final MongoDatabase database;
  private final PageReader reader;
  private Staff staff;

  InvitationPagesTest(
      @LocalServerPort int port, Workshops workshops, PersonalLinks links, MongoDatabase database) {
    this.api = new Api(port);
    this.workshops = workshops;
    this.staff = new Staff(api, workshops, links);
    this.links = links;
    this.database = database;
    this.reader = new PageReader(port, Api.anonymous());
  }

  @BeforeEach
  void aWorkshopOfItsOwn() {
    staff = new Staff(api, workshops, links);
  }

  @Test
  @Tag("acceptance-24")
  void openingItChangesNothingAndNothingIsChosenYet() {
    String link = link();
    for (int i = 0; i < 5; i++) {
      Read read = reader.get(link);
      assertThat(read.status()).isEqualTo(200);
      assertThat(read.page().select("h1").text()).isEqualTo("Invitación a la sesión «Taller 1»");
      assertThat(read.page().select("input[type=radio]")).hasSize(2);
      assertThat(read.page().select("input[checked]")).isEmpty();
      assertThat(read.header("Cache-Control")).isEqualTo("no-store");
      assertThat(read.response().headers().allValues("Vary").toString()).contains("Accept");
      assertThat(api.head(link, Api.anonymous()).status()).isEqualTo(200);
    }
    assertThat(api.get(link, Api.anonymous()).at("/status")).isEqualTo("sent");
  }

  @Test
  @Tag("acceptance-24")
  void withoutAChoiceThePageSaysWhatIsMissing() {
    String link = link();
    Read read = reader.send(reader.get(link).form(link));
    assertThat(read.status()).isEqualTo(422);
    assertThat(read.page().select(".errors a[href=#yes]").text())
        .isEqualTo("Elija si asistirá o no.");
    assertThat(read.page().select("#yes, #no")).hasSize(2);
  }

  @Test
  void aChoiceLeadsBackToThePageInItsLanguageWhereItCanBeChanged() {
    String link = link();
    Read sent = reader.send(reader.get("/en" + link).form("/en" + link).with("answer", "yes"));
    assertThat(sent.status()).isEqualTo(303);
    assertThat(sent.location()).isEqualTo("/en" + link);
    assertThat(reader.get(link).text())
        .contains("Su respuesta quedó registrada: asistirá a la sesión «Taller 1».")
        .contains("Puede cambiarla hasta el lunes 10 de octubre de 2044, 18:00 h.");
    assertThat(reader.get(link).page().select("a[href=" + link + "/invitacion.ics]")).hasSize(1);
  }

  @Test
  void switchingTheLanguageOfAFilledInFormRecordsNothing() {
    String link = link();
    Read shown = reader.send(reader.get(link).form(link).with("answer", "yes").and("mostrar", "1"));
    assertThat(shown.status()).isEqualTo(200);
    assertThat(api.get(link, Api.anonymous()).at("/status")).isEqualTo("sent");
  }

  @Test
  @Tag("acceptance-24")
  void afterTheDeadlineThePageTellsWhomToCall() {
    String invitation = staff.invited(1, DEADLINE).getFirst();
    String link = staff.link(invitation);
    PageReader.Filled form = reader.get(link).form(link).with("answer", "yes");
    database
        .getCollection("invitations")
        .updateOne(
            Filters.eq("_id", invitation), Updates.set("deadline", "2014-10-10T18:00:00-05:00"));
    Read sent = reader.send(form);
    assertThat(sent.status()).isEqualTo(410);
    assertThat(sent.page().select("[role=alert]").text()).contains("llame al 871 000 0000");
    Read shown = reader.get(link);
    assertThat(shown.text()).contains("El plazo para responder terminó");
    assertThat(shown.page().select("main form")).isEmpty();
  }

  @Test
  void aCancelledWorkshopNeedsNoReply() {
    String invitation = staff.invited(1, DEADLINE).getFirst();
    staff.workshop("cancelled", 2, 1, "2044-10-20T09:00:00-06:00", "cancelled");
    staff.until(
        round(invitation),
        _ ->
            api.get(staff.link(invitation), Api.anonymous())
                .at("/invitation/canAnswer")
                .equals("false"));
    Read read = reader.get(staff.link(invitation));
    assertThat(read.text()).contains("Este taller se canceló", "Dato de muestra");
    assertThat(read.page().select("main form")).isEmpty();
  }

  @Test
  void anUnknownTokenIsAnOrdinaryMissingPage() {
    assertThat(reader.get("/i/unknown").status()).isEqualTo(404);
    assertThat(reader.get("/en/i/unknown").text()).contains("We could not find this page");
    assertThat(reader.send(new PageReader.Filled("/i/unknown", List.of())).status()).isEqualTo(404);
  }

  @Test
  void programsGetJsonWhateverTheySendUnlessTheyNameHtml() {
    String link = link();
    for (String accept : List.of("application/json", "*/*", "text/plain")) {
      ServiceApi.Answer shown = api.get(link, Api.anonymous(), "Accept", accept);
      assertThat(shown.response().headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/json");
      assertThat(shown.at("/invitation/canAnswer")).isEqualTo("true");
    }
    ServiceApi.Answer empty = api.post(link, Api.anonymous(), "{}", "Accept", "application/json");
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.response().headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(api.form(link, "answer=yes").at("/status")).isEqualTo("accepted");
    assertThat(api.post(link, Api.anonymous(), "{\"answer\": \"no\"}").at("/status"))
        .isEqualTo("declined");
  }

  @Test
  void aShortCodeLeadsToThePageAndAWrongOneIsToldToTheGateway() {
    String invitation = staff.invited(1, DEADLINE).getFirst();
    PageReader.Filled form = reader.get("/i").form("/i");
    Read found = reader.send(form.with("code", CodeOfLetters.of(invitation)));
    assertThat(found.status()).isEqualTo(303);
    assertThat(found.location()).isEqualTo(staff.link(invitation));
    assertThat(found.header(DoorHeaders.WRONG_CLAVE)).isEmpty();
    Read wrong = reader.send(form.with("code", "ZZZZZ-ZZZZZ"));
    assertThat(wrong.status()).isEqualTo(404);
    assertThat(wrong.header(DoorHeaders.WRONG_CLAVE)).isEqualTo("1");
    assertThat(wrong.text()).contains("No encontramos ese código");
    assertThat(wrong.form("/i").value("code")).isEqualTo("ZZZZZ-ZZZZZ");
    Read none = reader.send(form);
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.header(DoorHeaders.WRONG_CLAVE)).isEmpty();
  }

  @Test
  void whoHasToWaitKeepsWhatTheyTypedAndLearnsNothing() {
    String code = CodeOfLetters.of(staff.invited(1, DEADLINE).getFirst());
    PageReader.Filled form = reader.get("/i").form("/i").with("code", code);
    Read read = reader.send(form, DoorHeaders.WAIT, "240");
    assertThat(read.status()).isEqualTo(429);
    assertThat(read.header("Retry-After")).isEqualTo("241");
    assertThat(read.form("/i").value("code")).isEqualTo(code);
    assertThat(read.text()).contains("Hubo muchos códigos equivocados");
    assertThat(api.post("/i", Api.anonymous(), "{\"code\": \"x\"}", DoorHeaders.WAIT, "9").status())
        .isEqualTo(429);
  }

  @Test
  @Tag("acceptance-26")
  void askingForNoMoreInvitationsIsOneClickWithoutRedirect() {
    String expert = staff.experts(1, "social").getFirst();
    String link = "/u/" + links.token(PersonalLinks.UNSUBSCRIBE, expert, 1);
    assertThat(reader.get(link).text()).contains("No volver a invitarme");
    assertThat(api.head(link, Api.anonymous()).status()).isEqualTo(200);
    assertThat(api.get(link, Api.anonymous()).at("/suppressed")).isEqualTo("false");
    PageReader.Filled oneClick =
        new PageReader.Filled(
            link, List.<String[]>of(new String[] {"List-Unsubscribe", "One-Click"}));
    Read done = reader.send(oneClick);
    assertThat(done.status()).isEqualTo(200);
    assertThat(done.text()).contains("No le enviaremos más invitaciones");
    assertThat(api.form(link, "List-Unsubscribe=One-Click").at("/suppressed")).isEqualTo("true");
    assertThat(reader.get("/u/other").status()).isEqualTo(404);
  }

  @Test
  void whoDeclinedIsToldWhenThePlaceIsTaken() {
    String round = staff.open("{\"social\": 1}", DEADLINE, staff.experts(2, "social"));
    String link = staff.link(Staff.ids(staff.dispatch(round)).getFirst());
    reader.send(reader.get(link).form(link).with("answer", "no"));
    Waiting.untilTrue(
        "the place is passed on",
        () -> reader.get(link).text().contains("Su lugar ya se ofreció a otra persona."));
    assertThat(reader.get(link).text())
        .contains("llame al 871 000 0000")
        .doesNotContain("El plazo para responder terminó");
  }

  private String link() {
    return staff.link(staff.invited(1, DEADLINE).getFirst());
  }

  private String round(String invitation) {
    return String.valueOf(
        java.util.Objects.requireNonNull(
                database.getCollection("invitations").find(Filters.eq("_id", invitation)).first())
            .getString("round"));
  }
}
