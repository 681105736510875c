package org.convocatoria.submission.contribution.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.SampleCall;
import org.junit.jupiter.api.Test;

/** Where each matter leads follows from the call's data alone. */
class WaysTest {

  private static final Instant OPEN = Instant.parse("2014-10-01T12:00:00Z");

  @Test
  void aMatterLeadsToTheBriefFormOrToTheOneWithDocuments() {
    Call call = SampleCall.read();
    assertThat(kind(call, "idea", OPEN)).isEqualTo("brief");
    assertThat(kind(call, "data", OPEN)).isEqualTo("documents");
  }

  @Test
  void aMatterWhoseFormIsNotOpenOnlineLeadsElsewhere() {
    Call call =
        SampleCall.with(
            "en: Something that can be carried out}, form: online-consultation",
            "en: Something that can be carried out}, form: project-applications");
    assertThat(kind(call, "project", OPEN)).isEqualTo("elsewhere");
  }

  @Test
  void aFormThatHasEndedTakesNoMoreAndDiagnosesGoWithoutDocuments() {
    Call call = SampleCall.with("    id: technical-documents\n", CLOSES);
    assertThat(kind(call, "data", OPEN)).isEqualTo("documents");
    assertThat(kind(call, "data", Instant.parse("2014-12-02T12:00:00Z"))).isEqualTo("brief");
  }

  private static final String CLOSES =
      "    id: technical-documents\n    closes: 2014-12-01T18:00\n";

  private static String kind(Call call, String matter, Instant now) {
    return Ways.way(call, call.matter(matter).orElseThrow(), "", now).kind();
  }
}
