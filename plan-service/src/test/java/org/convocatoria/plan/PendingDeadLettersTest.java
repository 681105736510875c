package org.convocatoria.plan;

import static com.mongodb.client.model.Filters.empty;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** While something waits unread, nobody can say that everybody was answered. */
@PlanServiceTest
class PendingDeadLettersTest {

  private final Api api;
  private final MongoDatabase database;
  private final OpenCall process;

  PendingDeadLettersTest(@LocalServerPort int port, MongoDatabase database) {
    this.api = new Api(port);
    this.database = database;
    this.process = new OpenCall("set-aside-2014", api);
  }

  @Test
  void aRecordThatCannotBeReadKeepsTheGateClosed() {
    process.open("SUS");
    process.admit("SET-000001-1", "SUS", "Un balance anual", "Publicar cada año una tabla.");
    String paragraph = api.paragraph("SUS", "objective", "Publicar un balance.");
    api.link(paragraph, "\"type\":\"supports\",\"folio\":\"SET-000001-1\"");
    assertThat(gate().json().get("ready").asBoolean()).isTrue();

    TestBroker.publish(
        "submission.events",
        "half-known",
        1,
        "submission.contribution-received.v1",
        "{\"state\":{\"id\":\"half-known\",\"call\":\"set-aside-2014\"},\"change\":{}}");

    Waiting.untilTrue("the gate says so", () -> gate().json().get("notYetKnown").asBoolean());
    assertThat(gate().json().get("ready").asBoolean()).isFalse();
    ServiceApi.Answer refused = process.publish(process.received());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("notYetKnown").asBoolean()).isTrue();
  }

  @AfterAll
  void somebodyLooksAtIt() {
    database.getCollection("quarantine").deleteMany(empty());
    database.getCollection("parked").deleteMany(empty());
  }

  private ServiceApi.Answer gate() {
    return api.get("/api/staff/plan/gate", Api.as("coordinator"));
  }
}
