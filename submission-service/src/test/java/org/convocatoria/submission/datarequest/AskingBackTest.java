package org.convocatoria.submission.datarequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convocatoria.submission.datarequest.RequestApi.extension;
import static org.convocatoria.submission.datarequest.RequestApi.id;
import static org.convocatoria.submission.datarequest.RequestApi.link;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.Api.Part;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.Contracts;
import org.convocatoria.test.ServiceApi.Answer;
import org.convocatoria.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SubmissionTest
class AskingBackTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String REASON = "{\"reason\":\"La mesa sesiona el lunes.\"}";
  private static final String QUESTION = "{\"text\":\"¿Por pozo o por colonia?\"}";
  private static final String ANSWER = "{\"text\":\"Por colonia.\"}";

  private final Api api;
  private final RequestApi office;
  private final DataRequests requests;
  private final Publishing<DataRequest, DataRequestEvent> publishing;

  AskingBackTest(
      @LocalServerPort int port,
      DataRequests requests,
      Publishing<DataRequest, DataRequestEvent> publishing) {
    this.api = new Api(port);
    this.office = new RequestApi(api);
    this.requests = requests;
    this.publishing = publishing;
  }

  @BeforeEach
  void anAgencyOfItsOwn() {
    office.begin();
  }

  @Test
  void anAgencyAsksForTimeAndIsToldWhatBecameOfIt() {
    Answer sent = office.acknowledged();
    Answer asked = office.ask(sent, "extension", extension(5));
    assertThat(asked.status()).isEqualTo(201);
    assertThat(asked.at("/state")).isEqualTo("acknowledged");
    assertThat(asked.at("/standing/es")).isEqualTo("Pidió prórroga de 5 días hábiles");
    assertThat(asked.at("/standing/en")).isEqualTo("Asked for 5 more working days");
    assertThat(asked.at("/due")).isEqualTo(office.one(sent).at("/due"));
    assertThat(office.found("?waiting=true")).containsExactly(id(sent));
    Answer one = office.one(sent);
    assertThat(one.at("/asked/0/what")).isEqualTo("extension");
    assertThat(one.at("/asked/0/number")).isEqualTo("1");
    assertThat(one.at("/steps/1/text/es"))
        .isEqualTo("La dependencia pidió prórroga de 5 días hábiles. Motivo: Cambio de archivo.");
    Answer declined = office.act(sent, "extension-refusal", REASON);
    assertThat(declined.status()).isEqualTo(200);
    assertThat(declined.at("/due")).isEqualTo(asked.at("/due"));
    assertThat(office.seen(sent).at("/asked/0/told/result")).isEqualTo("declined");
    assertThat(office.seen(sent).at("/asked/0/told/text")).isEqualTo("La mesa sesiona el lunes.");
    assertThat(office.found("?waiting=true")).isEmpty();
    assertThat(office.ask(sent, "extension", extension(8)).status()).isEqualTo(201);
    Answer granted = office.act(sent, "extension", granting(3, 2));
    assertThat(granted.at("/state")).isEqualTo("extended");
    assertThat(granted.at("/due")).isGreaterThan(asked.at("/due"));
    Answer seen = office.seen(sent);
    assertThat(seen.at("/asked/1/told/result")).isEqualTo("granted");
    assertThat(seen.at("/asked/1/told/workingDays")).isEqualTo("3");
    assertThat(seen.at("/asked/1/told/due")).isEqualTo(granted.at("/due"));
  }

  @Test
  void anAgencyAsksWhatIsMeantAndIsAnswered() {
    Answer sent = office.send();
    assertThat(office.ask(sent, "question", QUESTION).status()).isEqualTo(201);
    assertThat(office.seen(sent).at("/standing/es")).isEqualTo("Hizo una pregunta");
    assertThat(office.found("?waiting=true")).containsExactly(id(sent));
    Answer told = office.act(sent, "clarification", ANSWER);
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.at("/standing/es")).isEqualTo("Enviada, sin acuse");
    assertThat(office.seen(sent).at("/asked/0/told/text")).isEqualTo("Por colonia.");
    assertThat(office.one(sent).json().at("/steps").findValuesAsString("es"))
        .containsExactly(
            "La dependencia preguntó: ¿Por pozo o por colonia?",
            "Se respondió a la dependencia: Por colonia.");
  }

  @Test
  void whatCannotBeAskedIsRefusedAndChangesNothing() {
    Answer sent = office.send();
    assertThat(office.ask(sent, "extension", extension(5)).status()).as("early").isEqualTo(409);
    office.act(sent, "acknowledgement", "{\"date\":\"2014-09-12\"}");
    Answer days = office.ask(sent, "extension", extension(0));
    assertThat(days.status()).isEqualTo(422);
    assertThat(days.at("/errors/0/field")).isEqualTo("workingDays");
    assertThat(office.ask(sent, "extension", "{\"workingDays\":5,\"reason\":\" \"}").status())
        .isEqualTo(422);
    assertThat(office.ask(sent, "question", "{\"text\":\"\"}").at("/errors/0/field"))
        .isEqualTo("text");
    assertThat(office.ask(sent, "question", "{\"text\":\"" + "x".repeat(2001) + "\"}").status())
        .isEqualTo(422);
    assertThat(office.seen(sent).json().at("/asked")).isEmpty();
    office.ask(sent, "extension", extension(5));
    office.ask(sent, "question", QUESTION);
    assertThat(office.ask(sent, "extension", extension(5)).status()).as("twice").isEqualTo(409);
    assertThat(office.ask(sent, "question", QUESTION).status()).as("twice").isEqualTo(409);
    assertThat(office.act(sent, "extension-refusal", "{}").status()).isEqualTo(422);
    assertThat(office.act(sent, "clarification", "{\"text\":\"\"}").status()).isEqualTo(422);
    office.answer(link(sent), Part.of("answer", "none"));
    assertThat(office.ask(sent, "extension", extension(5)).status()).as("ended").isEqualTo(409);
    assertThat(office.ask(sent, "question", QUESTION).status()).as("ended").isEqualTo(409);
    assertThat(office.act(sent, "extension-refusal", REASON).status()).isEqualTo(409);
    assertThat(office.act(sent, "clarification", ANSWER).status()).isEqualTo(409);
    assertThat(office.found("?waiting=true")).isEmpty();
  }

  @Test
  void ofTwoWhoAnswerOneQuestionTheSecondIsRefused() {
    Answer sent = office.acknowledged();
    office.ask(sent, "extension", extension(5));
    office.ask(sent, "question", QUESTION);
    assertThat(office.act(sent, "extension", granting(5, 1)).status()).isEqualTo(200);
    assertThat(office.act(sent, "extension", granting(5, 1)).status()).isEqualTo(409);
    assertThat(office.act(sent, "extension-refusal", REASON).status()).isEqualTo(409);
    assertThat(office.act(sent, "clarification", ANSWER).status()).isEqualTo(200);
    Answer second = office.act(sent, "clarification", ANSWER);
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.body()).contains("alguien ya la respondió");
    assertThat(office.one(sent).json().at("/steps")).hasSize(5);
  }

  @Test
  void aReplacedLinkAsksNothingAndOnlyTheCoordinatorAnswers() {
    Answer sent = office.acknowledged();
    office.act(sent, "link", "{}");
    assertThat(office.ask(sent, "extension", extension(5)).status()).isEqualTo(404);
    assertThat(office.ask(sent, "question", QUESTION).status()).isEqualTo(404);
    assertThat(api.get(link(sent) + "/template", Api.anonymous()).status()).isEqualTo(404);
    for (String role : List.of("director", "auditor")) {
      String token = TestTokens.staff("submission", role);
      String path = RequestApi.PATH + "/" + id(sent);
      assertThat(api.post(path + "/clarification", token, ANSWER).status()).isEqualTo(403);
      assertThat(api.post(path + "/extension-refusal", token, REASON).status()).isEqualTo(403);
    }
  }

  @Test
  void agenciesThatWaitAreWorkForTheCoordinator() {
    Answer sent = office.acknowledged();
    long before = waiting();
    office.ask(sent, "extension", extension(5));
    office.ask(sent, "question", QUESTION);
    assertThat(waiting()).as("an agency counts once").isEqualTo(before + 1);
    office.act(sent, "clarification", ANSWER);
    assertThat(waiting()).isEqualTo(before + 1);
    office.act(sent, "extension-refusal", REASON);
    assertThat(waiting()).isEqualTo(before);
    Answer auditor = api.get("/api/staff/work", TestTokens.staff("submission", "auditor"));
    assertThat(auditor.body()).doesNotContain("requests-waiting");
  }

  @Test
  void whatStaffWroteGoesByMailWithTheLinkAsAPurpose() {
    Answer sent =
        office.send(
            RequestApi.letter(
                List.of(
                    Map.of("name", office.agency(), "sector", "Agua", "email", "a@example.org"))),
            UUID.randomUUID().toString());
    office.act(sent, "acknowledgement", "{\"date\":\"2014-09-12\"}");
    office.ask(sent, "extension", extension(5));
    office.act(sent, "extension-refusal", REASON);
    office.ask(sent, "question", QUESTION);
    office.act(sent, "clarification", ANSWER);
    office.act(sent, "extension", extension(3));
    DataRequest request = requests.get(id(sent));
    List<JsonNode> mails = mails(request);
    assertThat(mails.get(1).at("/params/granted").asBoolean()).isFalse();
    assertThat(mails.get(1).at("/params/reason").asString()).isEqualTo("La mesa sesiona el lunes.");
    assertThat(mails.get(2).at("/params/question").asString())
        .isEqualTo("¿Por pozo o por colonia?");
    assertThat(mails.get(2).at("/params/reply").asString()).isEqualTo("Por colonia.");
    assertThat(mails.get(3).at("/params/granted").asBoolean()).isTrue();
    assertThat(mails.get(3).at("/params/due").asString())
        .isEqualTo(String.valueOf(request.due()))
        .isGreaterThan(mails.get(1).at("/params/due").asString());
    String secret = sent.at("/requests/0/link").substring("/r/".length());
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Contracts.json("events/notification.mail-requested.v1.schema.json"));
    assertThat(mails)
        .hasSize(4)
        .allSatisfy(
            mail -> {
              assertThat(schema.validate(mail)).isEmpty();
              assertThat(mail.at("/links/0/purpose").asString()).isEqualTo("data-request");
              assertThat(mail.toString()).doesNotContain(secret);
            });
  }

  /** All that was asked for, as it would be asked for again. */
  private List<JsonNode> mails(DataRequest request) {
    return publishing
        .publish(request, new DataRequestEvent.LettersAskedAgain(request.mailing().unconfirmed()))
        .stream()
        .map(Outgoing::body)
        .map(each -> JSON.readTree(JSON.writeValueAsString(each)))
        .toList();
  }

  private long waiting() {
    JsonNode work = api.get("/api/staff/work", Api.coordinator()).json();
    return work.path("items")
        .valueStream()
        .filter(each -> each.path("id").asString().equals("requests-waiting"))
        .findFirst()
        .map(each -> each.path("count").asLong())
        .orElse(0L);
  }

  private static String granting(int days, int asking) {
    return "{\"workingDays\":%d,\"reason\":\"Cambio de archivo.\",\"asking\":%d}"
        .formatted(days, asking);
  }
}
