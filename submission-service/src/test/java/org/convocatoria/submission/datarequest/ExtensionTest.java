package org.convocatoria.submission.datarequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.convocatoria.submission.datarequest.Requests.NOW;
import static org.convocatoria.submission.datarequest.Requests.request;

import java.time.LocalDate;
import org.convocatoria.submission.call.SampleCall;
import org.convocatoria.submission.call.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExtensionTest {

  private static final WorkingDays DAYS = SampleCall.read().workingDays();
  private static final LocalDate FIRST = LocalDate.of(2014, 9, 26);
  private static final LocalDate SECOND = LocalDate.of(2014, 10, 3);

  @Test
  void ofTwoWhoGiveTimeTheSecondSeesFirstWhatTheOtherGave() {
    DataRequest due = acknowledged();
    assertThat(due.due()).isEqualTo(FIRST);
    DataRequest given = due.extend(knowing(FIRST), "one", DAYS, NOW).state();
    assertThat(given.due()).isEqualTo(SECOND);
    assertMoved(given, knowing(FIRST));
    assertMoved(given, knowing(null));
    assertThat(given.extend(knowing(SECOND), "two", DAYS, NOW).state().due())
        .isEqualTo(LocalDate.of(2014, 10, 10));
  }

  @Test
  void whoeverKnowsAnotherDayIsRefusedFromTheFirstOn() {
    assertMoved(acknowledged(), knowing(SECOND));
    assertThat(acknowledged().extend(knowing(null), "one", DAYS, NOW).events()).hasSize(1);
  }

  @Test
  void whatIsAskedForLaterIsGrantedByItsNumber() {
    DataRequest asked =
        acknowledged()
            .extend(knowing(FIRST), "one", DAYS, NOW)
            .state()
            .askForTime(5, "The archive moves.", NOW)
            .state();
    assertMoved(asked, knowing(null));
    Extension granting = Requests.more(5, "Granted.", 1);
    assertThat(asked.extend(granting, "two", DAYS, NOW).events()).hasSize(1);
  }

  @Test
  void theSameKeyGivesTimeOnceAlsoWhenTheRequestHasEnded() {
    DataRequest given = acknowledged().extend(knowing(FIRST), "one", DAYS, NOW).state();
    assertThat(given.extend(knowing(FIRST), "one", DAYS, NOW).events()).isEmpty();
    assertThat(given.extend(knowing(SECOND), "one", DAYS, NOW).events())
        .as("the page that is shown again knows the new day")
        .isEmpty();
    DataRequest ended = given.refuse("A law forbids it.", NOW).state();
    assertThat(ended.extend(knowing(FIRST), "one", DAYS, NOW).events()).isEmpty();
    assertThatThrownBy(() -> given.extend(Requests.more(6, "A holiday.", null), "one", DAYS, NOW))
        .hasMessage("invalid");
  }

  private static void assertMoved(DataRequest request, Extension given) {
    assertThatThrownBy(() -> request.extend(given, "another", DAYS, NOW)).hasMessage("due-moved");
  }

  private static Extension knowing(@Nullable LocalDate due) {
    return new Extension(5, "A holiday.", null, due);
  }

  private static DataRequest acknowledged() {
    return request(null).sent().state().acknowledge(LocalDate.of(2014, 9, 11), DAYS, NOW).state();
  }
}
