package org.convocatoria.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.convocatoria.test.Contracts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The tests tell this service nothing that the publishers' contracts would not allow. */
class ToldTest {

  @Test
  void whatTheTestsTellOfCallsFitsTheContract() {
    fits("submission.call-opened.v1", Told.callOpened());
  }

  @Test
  void whatTheTestsTellOfContributionsFitsTheContract() {
    fits(
        "submission.contribution-admitted.v1",
        Told.contribution("c1", "PEM-000026-4", "admitted", "MOV"));
    fits("submission.contribution-text.v1", Told.text("c1", "PEM-000026-4", "Título", "Texto"));
  }

  @Test
  void whatTheTestsTellOfInvitationsFitsTheContract() {
    fits("invitation.invitation-sent.v1", Told.invitation("i1", "t1", "MOV", "sent"));
  }

  private static void fits(String type, String json) {
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Contracts.json("events/" + type + ".schema.json"))
                .validate(JsonMapper.builder().build().readTree(json)))
        .as(type)
        .isEmpty();
  }
}
