package org.convocatoria.submission.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.Waiting;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the call says of its dates after they were announced. */
@SubmissionTest
class CalendarTest {

  private final Api api;

  CalendarTest(@LocalServerPort int port) {
    this.api = new Api(port);
  }

  @Test
  void aDateThatMovedIsToldAsItIsNowAndOneThatWasAddedIsThere() {
    assertThat(ids()).containsExactly("t1", "t2", "t3", "presentacion");
    tell("t2", "2044-10-30T09:00:00-06:00", "scheduled");
    tell("extra", "2044-11-02T09:00:00-06:00", "cancelled");
    Waiting.untilTrue("the added one is there", () -> ids().contains("extra"));
    JsonNode calendar = calendar();
    assertThat(ids()).containsExactly("t1", "t3", "presentacion", "t2", "extra");
    assertThat(calendar.at("/3/starts").asString()).isEqualTo("2044-10-30T09:00:00-06:00");
    assertThat(calendar.at("/3/status").asString()).isEqualTo("scheduled");
    assertThat(calendar.at("/4/status").asString()).isEqualTo("cancelled");
    assertThat(calendar.at("/4/name/en").asString()).isEqualTo("Workshop 2");
  }

  private List<String> ids() {
    return calendar().valueStream().map(each -> each.path("id").asString()).toList();
  }

  private JsonNode calendar() {
    return api.get("/api/call", Api.anonymous()).json().path("calendar");
  }

  private static void tell(String workshop, String starts, String status) {
    TestBroker.publish(
        "workshop.events",
        "la-laguna-2014:" + workshop,
        1,
        "workshop.workshop-scheduled.v1",
        """
        {"state": {"call": "la-laguna-2014", "workshop": "%s",
          "name": {"es": "Taller 2", "en": "Workshop 2"}, "theme": {"es": "Visión", "en": "Vision"},
          "starts": "%s", "ends": "%s", "place": {"name": "Sede de muestra"}, "status": "%s",
          "calendarSequence": 1, "resultKinds": ["objective"], "presentation": false},
         "change": {}}
        """
            .formatted(workshop, starts, starts.replace("T09", "T14"), status));
  }
}
