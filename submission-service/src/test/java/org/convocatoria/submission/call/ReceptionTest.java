package org.convocatoria.submission.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Reception.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReceptionTest {

  private static final Act ACT =
      new Act("Junta de Gobierno", LocalDate.of(2026, 11, 1), "CD-07", "Motivo");

  private final Call call = new CallFile(Path.of("../docs/own-call.yaml")).asWritten();

  @Test
  void anExtensionMovesTheEndAndASecondOneOfTheSameActChangesNothing() {
    Call extended = enact(call, extension("2026-11-20T10:00", null, "2026-12-15T23:59"));
    assertThat(extended.reception().end()).isEqualTo(at("2026-12-15T23:59"));
    assertThat(extended.closes()).isEqualTo(at("2026-11-30T18:00"));
    assertThat(extended.enact(extension("2026-11-21T10:00", null, "2026-12-15T23:59")).events())
        .isEmpty();
  }

  @Test
  void anExtensionOfOneFormLeavesTheOthersClosed() {
    Call extended = enact(call, extension("2026-11-20T10:00", "documents", "2026-12-15T23:59"));
    Instant december = at("2026-12-10T10:00").toInstant();
    assertThat(extended.reception().isOpen("documents", december)).isTrue();
    assertThat(extended.reception().isOpen("online", december)).isFalse();
    assertThat(extended.receivesAt(december)).isTrue();
    assertThat(extended.reception().lastEnd()).isEqualTo(at("2026-12-15T23:59"));
  }

  @Test
  void anEarlyEndEndsAlsoWhatWasExtended() {
    Call extended = enact(call, extension("2026-11-20T10:00", "documents", "2026-12-15T23:59"));
    Call closed = enact(extended, closing("2026-11-21T10:00", "2026-11-25T18:00"));
    assertThat(closed.reception().endOf("documents")).isEqualTo(at("2026-11-25T18:00"));
    assertThat(closed.reception().lastEnd()).isEqualTo(at("2026-11-25T18:00"));
    Call again = enact(closed, extension("2026-11-22T10:00", null, "2026-11-28T18:00"));
    assertThat(again.reception().end()).isEqualTo(at("2026-11-28T18:00"));
  }

  @Test
  void aDayCountsIfReceptionWasOpenAtSomeHourOfIt() {
    Reception reception = call.reception();
    assertThat(reception.wasOpenOn("online", LocalDate.of(2026, 11, 30))).isTrue();
    assertThat(reception.wasOpenOn("online", LocalDate.of(2026, 12, 1))).isFalse();
    assertThat(reception.wasOpenOn("online", LocalDate.of(2026, 10, 1))).isTrue();
    Call resumed =
        enact(
            enact(call, new Enacted.Suspended(at("2026-11-10T12:00").toInstant(), ACT)),
            new Enacted.Resumed(at("2026-11-12T00:00").toInstant(), ACT));
    assertThat(resumed.reception().wasOpenOn("online", LocalDate.of(2026, 11, 10))).isTrue();
    assertThat(resumed.reception().wasOpenOn("online", LocalDate.of(2026, 11, 11))).isFalse();
    assertThat(resumed.reception().wasOpenOn("online", LocalDate.of(2026, 11, 12))).isTrue();
  }

  @Test
  void whileItIsSuspendedNothingIsReceived() {
    Call suspended = enact(call, new Enacted.Suspended(at("2026-11-10T12:00").toInstant(), ACT));
    assertThat(standing(suspended, "2026-11-10T11:59")).isEqualTo(Standing.OPEN);
    assertThat(standing(suspended, "2026-11-10T12:00")).isEqualTo(Standing.SUSPENDED);
    assertThat(standing(suspended, "2026-11-30T18:00")).isEqualTo(Standing.CLOSED);
    assertThat(standing(call, "2026-09-30T18:00")).isEqualTo(Standing.AHEAD);
  }

  @Test
  void whatDoesNotFitIsRefused() {
    Call endless = SampleCall.read();
    for (Runnable wrong :
        java.util.List.<Runnable>of(
            () -> endless.enact(extension("2026-11-20T10:00", null, "2026-12-15T23:59")),
            () -> call.enact(extension("2026-11-20T10:00", null, "2026-11-30T18:00")),
            () -> call.enact(extension("2027-01-20T10:00", null, "2027-01-19T18:00")),
            () -> call.enact(closing("2026-11-20T10:00", "2026-11-19T18:00")),
            () -> call.enact(closing("2026-11-20T10:00", "2026-11-30T18:00")),
            () -> call.enact(closing("2026-12-20T10:00", "2026-12-20T10:00")),
            () -> call.enact(new Enacted.Suspended(at("2026-12-20T10:00").toInstant(), ACT)),
            () -> call.enact(new Enacted.Resumed(at("2026-11-20T10:00").toInstant(), ACT)))) {
      assertThatThrownBy(wrong::run).isInstanceOf(ProblemException.class);
    }
    Call dated = enact(endless, closing("2026-11-20T10:00", "2026-12-19T18:00"));
    assertThat(dated.reception().end()).isEqualTo(at("2026-12-19T18:00"));
  }

  private static Standing standing(Call call, String local) {
    return call.reception().standing(at(local).toInstant());
  }

  private static Call enact(Call call, Enacted enacted) {
    return call.enact(enacted).state();
  }

  private static Enacted extension(String now, @Nullable String form, String until) {
    return new Enacted.Extended(at(now).toInstant(), ACT, form, at(until));
  }

  private static Enacted closing(String now, String from) {
    return new Enacted.Closed(at(now).toInstant(), ACT, at(from));
  }

  private static OffsetDateTime at(String local) {
    return OffsetDateTime.parse(local + "-06:00");
  }
}
