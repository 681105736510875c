package org.convocatoria.submission.review.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.contribution.ReviewQueue.Wanted;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class ListAddressTest {

  private static final ZoneId MONTERREY = ZoneId.of("America/Monterrey");
  private static final Caller COORDINATOR = new Caller("c", Set.of("coordinator"), Set.of());

  @Test
  void daysAreReadAsPeopleWriteThemAndEndAfterTheLast() {
    assertThat(wanted("2014-09-30").until()).isEqualTo(Instant.parse("2014-10-01T05:00:00Z"));
    assertThat(wanted("30/9/2014").until()).isEqualTo(Instant.parse("2014-10-01T05:00:00Z"));
  }

  @Test
  void aDayThatNoCalendarHereHasIsTheReadersMistake() {
    for (String day : List.of("+999999999-12-31", "2014-02-30", "mañana")) {
      assertThatThrownBy(() -> wanted(day)).isInstanceOf(ProblemException.class);
    }
  }

  private static Wanted wanted(String until) {
    var sent = new LinkedMultiValueMap<String, String>();
    sent.add("al", until);
    return ListAddress.of(sent).wanted(COORDINATOR, MONTERREY);
  }
}
