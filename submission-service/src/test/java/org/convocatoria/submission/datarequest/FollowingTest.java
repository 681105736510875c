package org.convocatoria.submission.datarequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convocatoria.submission.datarequest.RequestApi.PATH;
import static org.convocatoria.submission.datarequest.RequestApi.extension;
import static org.convocatoria.submission.datarequest.RequestApi.id;
import static org.convocatoria.submission.datarequest.RequestApi.link;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.Api.Part;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.ServiceApi.Answer;
import org.convocatoria.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SubmissionTest
class FollowingTest {

  private final Api api;
  private final RequestApi office;

  FollowingTest(@LocalServerPort int port) {
    this.api = new Api(port);
    this.office = new RequestApi(api);
  }

  @BeforeEach
  void anAgencyOfItsOwn() {
    office.begin();
  }

  @Test
  void acknowledgementExtensionAndRefusalAreKeptInTheirOrder() {
    Answer sent = office.send();
    assertThat(office.act(sent, "extension", extension(5)).status())
        .as("not acknowledged")
        .isEqualTo(409);
    Answer acknowledged = office.act(sent, "acknowledgement", "{\"date\":\"2014-09-12\"}");
    assertThat(acknowledged.at("/state")).isEqualTo("acknowledged");
    assertThat(acknowledged.at("/standing/es")).startsWith("Venció hace");
    Answer extended = office.act(sent, "extension", extension(5));
    assertThat(extended.at("/state")).isEqualTo("extended");
    assertThat(extended.at("/due")).isNotEqualTo(acknowledged.at("/due"));
    String id = id(sent);
    assertThat(office.found("?overdue=true")).contains(id);
    assertThat(office.act(sent, "refusal", "{\"reason\":\"\"}").status()).isEqualTo(422);
    assertThat(office.act(sent, "refusal", "{\"reason\":\"Lo prohíbe una ley.\"}").at("/state"))
        .isEqualTo("refused");
    assertThat(office.found("?overdue=true")).doesNotContain(id);
    assertThat(office.found("?state=refused")).contains(id);
    assertThat(office.act(sent, "extension", extension(5)).status()).isEqualTo(409);
    assertThat(api.get(PATH + "?state=lost", Api.coordinator()).status()).isEqualTo(422);
  }

  @Test
  void ofTwoWhoGiveTimeTheSecondIsToldWhatTheOtherGaveAndAKeyGivesItOnce() {
    Answer sent = office.acknowledged();
    String due = office.one(sent).at("/due");
    String known = extension(5).replace("}", ",\"due\":\"" + due + "\"}");
    String path = PATH + "/" + id(sent) + "/extension";
    String key = UUID.randomUUID().toString();
    Answer given = api.post(path, Api.coordinator(), known, "Idempotency-Key", key);
    assertThat(given.status()).isEqualTo(200);
    Answer repeated = api.post(path, Api.coordinator(), known, "Idempotency-Key", key);
    assertThat(repeated.status()).isEqualTo(200);
    assertThat(repeated.at("/due")).isEqualTo(given.at("/due")).isGreaterThan(due);
    Answer another = api.post(path, Api.coordinator(), extension(6), "Idempotency-Key", key);
    assertThat(another.status()).isEqualTo(422);
    for (String second : List.of(known, extension(5))) {
      Answer refused = api.post(path, Api.coordinator(), second);
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.at("/current/due")).isEqualTo(given.at("/due"));
      assertThat(refused.body()).contains("Alguien ya dio más tiempo");
    }
    assertThat(office.one(sent).at("/due")).isEqualTo(given.at("/due"));
  }

  @Test
  void noAgencyAcknowledgesALetterTomorrow() {
    Answer sent = office.send();
    String later = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();
    Answer refused = office.act(sent, "acknowledgement", "{\"date\":\"" + later + "\"}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors/0/field")).isEqualTo("date");
    assertThat(office.one(sent).at("/state")).isEqualTo("sent");
  }

  @Test
  void whatBelongsToAnotherAgencyIsAskedThereAndBothAreLinked() {
    Answer sent = office.send();
    String other = office.agency() + " (otra)";
    String body = "{\"agency\":{\"name\":\"" + other + "\"}}";
    Answer redirected = office.act(sent, "redirection", body);
    assertThat(redirected.status()).isEqualTo(201);
    Answer from = office.one(sent);
    assertThat(from.at("/state")).isEqualTo("redirected");
    assertThat(from.at("/steps/0/text/es")).contains(other);
    Answer to = api.get(PATH + "/" + redirected.at("/id"), Api.coordinator());
    assertThat(to.at("/redirectedFrom")).isEqualTo(id(sent));
    assertThat(to.at("/sector")).isEqualTo("Agua");
    assertThat(to.at("/letter/number")).isEqualTo(sent.at("/number"));
    assertThat(office.act(sent, "redirection", body).status()).isEqualTo(409);
  }

  @Test
  void aReplacedLinkOpensNothing() {
    Answer sent = office.send();
    String old = link(sent);
    Answer replaced = office.act(sent, "link", "{}");
    assertThat(replaced.status()).isEqualTo(200);
    assertThat(api.get(old, Api.anonymous()).status()).isEqualTo(404);
    assertThat(office.answer(old, Part.of("answer", "none")).status()).isEqualTo(404);
    assertThat(api.get("/api" + replaced.at("/link"), Api.anonymous()).status()).isEqualTo(200);
  }

  @Test
  void staffWhoReadSeeNoLink() {
    Answer sent = office.send();
    Answer read = api.get(PATH + "/" + id(sent), TestTokens.staff("submission", "auditor"));
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.body()).doesNotContain("/r/");
  }
}
