package org.convocatoria.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricFamiliesTest {

  @Test
  void samplesOfOneFamilyStandTogetherEachWithItsPart() {
    MetricFamilies families = new MetricFamilies();
    String text =
        """
        # HELP outbox_depth Events not yet sent
        # TYPE outbox_depth gauge
        outbox_depth %d
        # HELP accept_seconds Time to accept
        # TYPE accept_seconds summary
        accept_seconds_count{uri="/api/{id}",le="0.5"} 3
        accept_seconds_sum{uri="/api/{id}"} 0.25
        """;
    families.add("plan", text.formatted(1));
    families.add("submission", text.formatted(2));
    assertThat(families.text())
        .isEqualTo(
            """
            # HELP outbox_depth Events not yet sent
            # TYPE outbox_depth gauge
            outbox_depth{part="plan"} 1
            outbox_depth{part="submission"} 2
            # HELP accept_seconds Time to accept
            # TYPE accept_seconds summary
            accept_seconds_count{part="plan",uri="/api/{id}",le="0.5"} 3
            accept_seconds_sum{part="plan",uri="/api/{id}"} 0.25
            accept_seconds_count{part="submission",uri="/api/{id}",le="0.5"} 3
            accept_seconds_sum{part="submission",uri="/api/{id}"} 0.25
            """);
  }
}
