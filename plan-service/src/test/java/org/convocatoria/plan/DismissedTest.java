package org.convocatoria.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.convocatoria.test.ServiceApi.Answer;
import org.convocatoria.test.Waiting;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The gate wants no answer to what review did not admit, so a flood of advertisements does not hold
 * up the plan.
 */
@PlanServiceTest
class DismissedTest {

  private static final int SPAM = 59;

  private final Api api;
  private final OpenCall process;

  DismissedTest(@LocalServerPort int port) {
    this.api = new Api(port);
    this.process = new OpenCall("spam-2014", api);
  }

  @Test
  void fiftyNineDismissedAtOnceLeaveTheGateAndTheOneThatIsMeantStays() {
    process.open("MOV");
    List<String> spam = IntStream.rangeClosed(1, SPAM).mapToObj("SPA-%06d-1"::formatted).toList();
    String honest = "SPA-000600-1";
    spam.forEach(process::receive);
    process.receive(honest);
    Waiting.untilTrue("all wait for review", () -> waiting() == SPAM + 1);
    assertThat(gate().at("/ready")).isEqualTo("false");

    spam.forEach(process::decline);
    Waiting.untilTrue("the spam has left the gate", () -> waiting() == 1);
    assertThat(gate().all("/unanswered", "folio")).containsExactly(honest);
    assertThat(gate().at("/answers/notAdmitted")).isEqualTo(String.valueOf(SPAM));

    process.settle(honest);
    assertThat(gate().at("/ready")).isEqualTo("true");
  }

  private long waiting() {
    return gate().json().at("/unansweredCount").asLong();
  }

  private Answer gate() {
    return api.get("/api/staff/plan/gate", Api.as("coordinator"));
  }
}
