package org.convocatoria.gateway.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.convocatoria.gateway.portal.home.Milestone.State;
import org.convocatoria.gateway.portal.page.Call;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class MilestoneTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  @Test
  void whatWasClosedIsOverAndWhatWasCalledOffIsNoPointOfTheProcess() {
    Call call =
        JSON.readValue(
            """
            {"id": "c", "calendar": [
              {"id": "t1", "starts": "2026-12-10T09:00:00-06:00", "status": "closed"},
              {"id": "t2", "starts": "2026-12-11T09:00:00-06:00", "status": "cancelled"},
              {"id": "t3", "starts": "2026-12-12T09:00:00-06:00", "status": "scheduled"}]}
            """,
            Call.class);
    List<Milestone> events =
        Milestone.of(call, Instant.parse("2026-12-01T12:00:00Z")).stream()
            .filter(each -> each.kind() == Milestone.Kind.EVENT)
            .toList();
    assertThat(events).extracting(Milestone::link).containsExactly("/talleres/t1", "/talleres/t3");
    assertThat(events).extracting(Milestone::state).containsExactly(State.PAST, State.FUTURE);
  }
}
