package org.convocatoria.submission.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.Waiting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Every sentence that a folio's story can have, as people read it in both languages. */
@SubmissionTest
class StoriesTest {

  private static final String LATER = "2044-02-19T16:00:00Z";

  private final Api api;
  private String folio = "";
  private String clave = "";

  StoriesTest(@LocalServerPort int port) {
    this.api = new Api(port);
  }

  @BeforeEach
  void contribute() {
    ServiceApi.Answer receipt = api.contribute();
    folio = receipt.at("/folio");
    clave = receipt.at("/clave");
  }

  @Test
  void whatCameByItselfWasReceivedAndWhatWasTakenDownIsRegistered() {
    assertThat(last("received"))
        .containsExactly("Recibimos su aportación.", "We received your contribution.");
    ServiceApi.Answer receipt =
        api.post(
            "/api/staff/contributions",
            Api.coordinator(),
            Api.contribution(Map.of("channel", "paper")),
            "Idempotency-Key",
            UUID.randomUUID().toString());
    folio = receipt.at("/folio");
    clave = receipt.at("/clave");
    assertThat(last("received"))
        .containsExactly(
            "El instituto recibió esta aportación y la registró.",
            "The institute received this contribution and registered it.");
  }

  @Test
  void oneTableOrSeveralAreNamed() {
    decide("admission", "{\"tables\":[\"MOV\"]}");
    assertThat(last("admitted"))
        .containsExactly(
            "Pasó a la mesa Movilidad y transporte.",
            "It went to the table Mobility and transport.");
    decide("admission", "{\"tables\":[\"MOV\",\"URB\"]}");
    assertThat(last("admitted").getFirst()).startsWith("Pasó a las mesas ").contains(", ");
    assertThat(last("admitted").getLast()).startsWith("It went to the tables ");
  }

  @Test
  void aDismissalGivesItsReason() {
    decide("dismissal", "{\"reason\":\"Trata de otro estado.\"}");
    assertThat(last("notAdmitted"))
        .containsExactly(
            "No fue admitida: Trata de otro estado.", "It was not admitted: Trata de otro estado.");
  }

  @Test
  void aForwardingNamesTheAuthorityAndTheLetter() {
    decide(
        "forwarding",
        "{\"authority\":\"Ayuntamiento de"
            + " muestra\",\"reference\":\"IMPLAN/12/2014\",\"date\":\"2014-09-15\"}");
    assertThat(last("forwarded"))
        .containsExactly(
            "La enviamos a Ayuntamiento de muestra, que es la autoridad que puede atenderla (oficio"
                + " IMPLAN/12/2014).",
            "We forwarded it to Ayuntamiento de muestra, the authority that can act on it (letter"
                + " IMPLAN/12/2014).");
  }

  @Test
  void aWithdrawalSaysWhoWithdrewIt() {
    api.post(
        "/api/folios/" + folio + "/withdrawal", Api.anonymous(), "", "Convocatoria-Clave", clave);
    assertThat(last("withdrawn"))
        .containsExactly("La retiró quien la presentó.", "Withdrawn by its contributor.");
  }

  @Test
  void whatATableDrewOnItForIsTold() {
    decide("admission", "{\"tables\":[\"MOV\"]}");
    publish(
        "workshop.events",
        "r-" + folio,
        "workshop.result-recorded.v1",
        """
        {"state":{"workshop":"t1","table":"MOV","number":"MOV-3","kind":"objective","cites":["%s"],
         "recordedAt":"%s","status":"recorded"},"change":{}}
        """
            .formatted(folio, LATER));
    assertThat(last("discussed"))
        .containsExactly(
            "La mesa la tomó en cuenta en su resultado MOV-3, en «Taller 1».",
            "The table drew on it in its result MOV-3, at “Workshop 1”.");
  }

  @ParameterizedTest
  @CsvSource({
    "supports, cited, 'Citada en el párrafo 4.2 del plan, versión 1.',"
        + " 'Cited in paragraph 4.2 of the plan, version 1.'",
    "contradicts, contradicts,"
        + " 'El plan la menciona como postura contraria en el párrafo 4.2 (versión 1).',"
        + " 'The plan mentions it as an opposing view in paragraph 4.2 (version 1).'"
  })
  void whereThePlanUsesItIsTold(String type, String step, String es, String en) {
    decide("admission", "{\"tables\":[\"MOV\"]}");
    publish(
        "plan.events",
        "p-" + folio,
        "plan.paragraph-published.v1",
        """
        {"state":{"id":"p","number":"4.2","version":1,"publishedAt":"%s",
         "sources":[{"type":"%s","folio":"%s"}]},"change":{}}
        """
            .formatted(LATER, type, folio));
    assertThat(last(step)).containsExactly(es, en);
  }

  @Test
  void eachVersionOfThePlanAddsItsStepAndTakesNoneBack() {
    decide("admission", "{\"tables\":[\"MOV\"]}");
    version(1, "4.2", folio);
    version(2, "4.3", folio);
    version(3, "4.3", "PEM-000000-0");
    Waiting.untilTrue("the third is told", () -> told("noLongerCited").count() == 1);
    assertThat(told("cited"))
        .containsExactly(
            "Citada en el párrafo 4.2 del plan, versión 1. /plan/versions/1/parrafos/v-" + folio,
            "Citada en el párrafo 4.3 del plan, versión 2. /plan/versions/2/parrafos/v-" + folio);
    assertThat(told("noLongerCited"))
        .containsExactly(
            "La versión 3 del plan ya no la cita en el párrafo 4.3. /plan/parrafos/v-" + folio);
    assertThat(story().at("/state")).isEqualTo("admitted");
    version(4, "4.1", folio);
    Waiting.untilTrue("it is cited once more", () -> told("cited").count() == 3);
    assertThat(told("noLongerCited")).hasSize(1);
    assertThat(story().at("/state")).isEqualTo("cited");
  }

  @Test
  void anOpposingViewThatALaterVersionDoesNotMentionIsToldToo() {
    decide("admission", "{\"tables\":[\"MOV\"]}");
    version(1, "4.2", folio, "contradicts");
    version(2, "4.2", "PEM-000000-0");
    assertThat(last("noLongerCited"))
        .containsExactly(
            "La versión 2 del plan ya no la menciona en el párrafo 4.2.",
            "Version 2 of the plan no longer mentions it in paragraph 4.2.");
    assertThat(told("contradicts")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "notAccepted, , 'Considerada, no aceptada.', 'Considered, not accepted.'",
    "forwarded, , 'Enviada a otra autoridad.', 'Sent to another authority.'",
    "underStudy, 2044-11-30, 'En estudio, respuesta antes del 30 de noviembre de 2044.',"
        + " 'Under study, answer by 30 November 2044.'",
    "underStudy, , 'En estudio.', 'Under study.'",
    "notIncluded, , 'No incluida en esta versión.', 'Not included in this version.'"
  })
  void whatThePlanAnsweredIsToldWithItsReason(
      String answer, @Nullable String by, String es, String en) {
    decide("admission", "{\"tables\":[\"MOV\"]}");
    String id = "la-laguna-2014:answer:" + folio;
    publish(
        "plan.events",
        id,
        "plan.answer-given.v1",
        """
        {"state":{"folio":"%s","answer":"%s","by":%s,"common":1,"at":"%s"},"change":{}}
        """
            .formatted(folio, answer, by == null ? "null" : "\"" + by + "\"", LATER));
    assertThat(last(answer)).containsExactly(es, en);
    publish(
        "plan.texts",
        id,
        "plan.answer-text.v1",
        "{\"state\":{\"text\":\"Ya está en obra.\"},\"change\":{}}");
    Waiting.untilTrue(
        "the reason is there", () -> last(answer).getFirst().equals(es + " Ya está en obra."));
    assertThat(last(answer).getLast()).isEqualTo(en + " Ya está en obra.");
  }

  private void decide(String decision, String body) {
    String path = "/api/staff/contributions/" + folio + "/" + decision;
    assertThat(api.post(path, Api.coordinator(), body).status()).isEqualTo(200);
  }

  private void version(int version, String number, String cited) {
    version(version, number, cited, "supports");
  }

  private void version(int version, String number, String cited, String type) {
    TestBroker.publish(
        "plan.events",
        "v-" + folio,
        version,
        "plan.paragraph-published.v1",
        """
        {"state":{"id":"v-%s","number":"%s","version":%d,"publishedAt":"204%d-02-19T16:00:00Z",
         "sources":[{"type":"%s","folio":"%s"}]},"change":{}}
        """
            .formatted(folio, number, version, version, type, cited));
  }

  /** The steps of this kind, in order: what each says, and where it leads. */
  private Stream<String> told(String kind) {
    return steps()
        .filter(step -> step.at("/what").asString().equals(kind))
        .map(step -> step.at("/text/es").asString() + " " + step.at("/links/0/href").asString());
  }

  private static void publish(String topic, String key, String type, String json) {
    TestBroker.publish(topic, key, 1, type, json);
  }

  /** The last step of this kind, in Spanish and in English, as soon as there is one. */
  private List<String> last(String kind) {
    return Waiting.until(
        "a step " + kind,
        () ->
            steps()
                .filter(step -> step.at("/what").asString().equals(kind))
                .map(
                    step -> List.of(step.at("/text/es").asString(), step.at("/text/en").asString()))
                .reduce((_, later) -> later));
  }

  private Stream<JsonNode> steps() {
    return story().json().at("/steps").valueStream();
  }

  private ServiceApi.Answer story() {
    return api.get("/api/folios/" + folio, Api.anonymous(), "Convocatoria-Clave", clave);
  }
}
