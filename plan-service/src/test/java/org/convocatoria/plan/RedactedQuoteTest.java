package org.convocatoria.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.convocatoria.test.Waiting;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A published paragraph that quotes words which are kept from the public later. */
@PlanServiceTest
class RedactedQuoteTest {

  private static final String FOLIO = "RED-000024-2";
  private static final String NUMBER = "8717654321";
  private static final String MARK = "[texto retirado: dato personal]";

  private final Api api;
  private final OpenCall process;

  RedactedQuoteTest(@LocalServerPort int port) {
    this.api = new Api(port);
    this.process = new OpenCall("redacted-2014", api);
  }

  @Test
  void theQuoteShowsTheMarkUntilTheWordsArePublicAgain() {
    process.open("SOC");
    process.admit(FOLIO, "SOC", "Una línea de ayuda", "Llame al " + NUMBER + " de día.");
    String paragraph = api.paragraph("SOC", "project", "Una línea de ayuda.");
    String claim =
        "\"type\":\"cites\",\"folio\":\"%s\",\"quote\":\"al %s\"".formatted(FOLIO, NUMBER);
    assertThat(api.link(paragraph, claim).status()).isEqualTo(201);
    assertThat(process.publish(process.received()).status()).isEqualTo(201);
    assertThat(everywhere(paragraph)).contains(NUMBER);

    process.redact(FOLIO, "Una línea de ayuda", "Llame al " + MARK + " de día.", MARK);
    Waiting.untilTrue("the mark is shown", () -> everywhere(paragraph).contains(MARK));
    assertThat(everywhere(paragraph)).doesNotContain(NUMBER);

    process.say(FOLIO, "Una línea de ayuda", "Llame al " + NUMBER + " de día.");
    Waiting.untilTrue("the words are shown", () -> everywhere(paragraph).contains(NUMBER));
    assertThat(everywhere(paragraph)).doesNotContain(MARK);
  }

  /** What anybody reads of the paragraph, and what staff reads who draft. */
  private String everywhere(String paragraph) {
    return api.get("/api/plan/paragraphs/" + paragraph + "/sources").body()
        + api.get("/plan/parrafos/" + paragraph).body()
        + api.get("/api/contributions/" + FOLIO + "/uses").body()
        + api.get("/api/plan").body()
        + api.get("/plan").body()
        + api.get("/api/staff/plan", Api.as("coordinator")).body()
        + api.get("/api/staff/plan/evidence?q=" + FOLIO, Api.as("coordinator")).body();
  }
}
