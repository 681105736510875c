package org.convocatoria.submission.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When a case file may be made again only because there is more to tell. */
class CaseFileTest {

  @Test
  void onePartOfThirtyIsForMakingIt() {
    Instant begun = Instant.parse("2014-10-02T15:00:00Z");
    OpenFile file = new OpenFile("la-laguna-2014/expediente.zip", 1, "0".repeat(64), begun, "c");
    CaseFile made = new CaseFile(file, "1", Duration.ofMinutes(2));
    assertThat(made.hasRested(begun.plus(Duration.ofMinutes(59)))).isFalse();
    assertThat(made.hasRested(begun.plus(Duration.ofMinutes(60)))).isTrue();
  }
}
