package org.convocatoria.submission.review.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.submission.contribution.Allotted;
import org.convocatoria.submission.contribution.Content;
import org.convocatoria.submission.contribution.Contributor;
import org.convocatoria.submission.contribution.Origin;
import org.convocatoria.submission.contribution.Yielded;
import org.convocatoria.submission.contribution.Yielding;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.PageReader.Read;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the desk and the public page say of a contribution that a form of participation yielded. */
@SubmissionTest
class ProvenancePagesTest {

  private static final String CALL = "la-laguna-2014";
  private static final String ASKS_FOR_CLAVE = "¿Es suya esta aportación?";

  private final Api api;
  private final PageReader coordinator;
  private final PageReader anyone;
  private final Yielding yielding;

  ProvenancePagesTest(@LocalServerPort int port, Yielding yielding) {
    this.api = new Api(port);
    this.coordinator = new PageReader(port, Api.coordinator());
    this.anyone = new PageReader(port, Api.anonymous());
    this.yielding = yielding;
  }

  @Test
  void whatWasHandedInWasAgreedToAndCameOutOfNothing() {
    String folio = api.contribute().at("/folio");
    Read desk = desk(folio);
    assertThat(desk.text()).contains("Autorizó", "A título individual").doesNotContain("Viene de");
    assertThat(published(folio)).contains(ASKS_FOR_CLAVE);
  }

  @Test
  void anExcerptWasHandedInByNobodyAndLeadsToItsSession() {
    String folio = made("session", "session", true, "citizen", null, List.of());
    Read desk = desk(folio);
    assertThat(desk.text())
        .contains("Alguien que habló en una sesión")
        .doesNotContain("Autorizó", "A título individual");
    assertThat(source(desk)).isEqualTo("/personal/sesiones/of-session");
    assertThat(published(folio)).doesNotContain(ASKS_FOR_CLAVE);
  }

  @Test
  void aResultIsTheInstitutesAndWordsAreOfWhoAnswered() {
    Read result = desk(made("consultation", "web", true, "citizen", null, List.of()));
    assertThat(result.text())
        .contains("El instituto, con los resultados de una consulta")
        .doesNotContain("Autorizó", "A título individual");
    assertThat(source(result)).isEqualTo("/personal/consultas/of-consultation");
    String anonymous = made("consultation", "web", false, "citizen", null, List.of());
    assertThat(desk(anonymous).text()).doesNotContain("Autorizó");
    assertThat(published(anonymous)).doesNotContain(ASKS_FOR_CLAVE);
    String named = made("consultation", "web", false, "citizen", "Ana", List.of("process"));
    assertThat(desk(named).text()).contains("Autorizó", "A título individual");
  }

  @Test
  void anAgencyAgreedToNothing() {
    Read desk = desk(made("request", "web", false, "public", null, List.of()));
    assertThat(desk.text())
        .contains("Una dependencia o institución pública")
        .doesNotContain("Autorizó");
    assertThat(source(desk)).isEqualTo("/personal/peticiones/of-request");
  }

  @Test
  void aConclusionIsTheForumsAndAProposalIsOfWhoProposedIt() {
    String conclusion = made("forum", "session", true, "workshop", "Modera", List.of());
    Read concluded = desk(conclusion);
    assertThat(concluded.text())
        .contains("Un foro de propuestas", "Es una conclusión de un foro de propuestas.")
        .doesNotContain("Un taller", "Autorizó");
    assertThat(source(concluded)).isEqualTo("/personal/foros/of-forum");
    String proposal = made("forum", "web", false, "citizen", "Ana", List.of());
    assertThat(desk(proposal).text())
        .contains("Autorizó", "Es una propuesta que se hizo en un foro.", "A título individual")
        .doesNotContain("Es una conclusión");
    assertThat(desk(made("forum", "web", false, "citizen", null, List.of())).text())
        .doesNotContain("Autorizó");
    assertThat(published(proposal)).contains("Es una propuesta que se hizo en un foro.");
  }

  @Test
  void anApplicationHasAnOwnerWithAClave() {
    String folio = made("application", "web", false, "social", "Ana", List.of("process"));
    assertThat(source(desk(folio))).isEqualTo("/personal/proyectos/postulaciones/of-application");
    assertThat(desk(folio).text()).contains("Autorizó");
    assertThat(published(folio)).contains(ASKS_FOR_CLAVE);
    String imported = made("application", "web", true, "social", "Ana", List.of());
    assertThat(desk(imported).text()).doesNotContain("Autorizó");
  }

  private String made(
      String origin,
      String channel,
      boolean byStaff,
      String kind,
      @Nullable String name,
      List<String> purposes) {
    Origin from = Origin.of(origin, "of-" + origin);
    Allotted place = yielding.allot(CALL, from, UUID.randomUUID().toString());
    yielding.make(
        place,
        new Yielded(
            CALL,
            from,
            new Content(
                "idea", "online-consultation", null, null, "Un título", "Un texto.", null, null),
            new Contributor(kind, name, null, null, null, null, false),
            purposes,
            channel,
            byStaff,
            "es",
            true,
            List.of()),
        "test");
    return place.folio();
  }

  private Read desk(String folio) {
    Read read = coordinator.get("/personal/aportaciones/" + folio);
    assertThat(read.status()).isEqualTo(200);
    return read;
  }

  private static String source(Read desk) {
    return desk.page().select("a.source").attr("href");
  }

  private String published(String folio) {
    api.post(
        "/api/staff/contributions/" + folio + "/admission",
        Api.coordinator(),
        "{\"tables\":[\"MOV\"]}");
    return anyone.get("/folio/" + folio).text();
  }
}
