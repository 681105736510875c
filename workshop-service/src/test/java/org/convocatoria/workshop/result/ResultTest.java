package org.convocatoria.workshop.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.convocatoria.workshop.result.SampleResults.NOW;

import java.util.List;
import org.convocatoria.messaging.outbox.Change;
import org.junit.jupiter.api.Test;

class ResultTest {

  private final Result recorded = SampleResults.recorded().state();

  @Test
  void aResultIsNamedByItsTableAndARunningNumber() {
    assertThat(recorded.number()).isEqualTo("MOV-2");
    assertThat(recorded.registered()).isEqualTo("la-laguna-2014:MOV-2");
    assertThat(SampleResults.recorded().events()).containsExactly(new ResultEvent.ResultRecorded());
  }

  @Test
  void aCorrectionKeepsWhatWasSaidBefore() {
    Change<Result, ResultEvent> change =
        recorded.correct(SampleResults.corrected(), "coordinacion", NOW);
    assertThat(change.events()).containsExactly(new ResultEvent.ResultCorrected());
    assertThat(change.state().finding()).isEqualTo(SampleResults.corrected());
    assertThat(change.state().number()).isEqualTo("MOV-2");
    assertThat(change.state().revisions())
        .containsExactly(new Revision(NOW, "coordinacion", SampleResults.oneFare(), null));
  }

  @Test
  void theSameWordsAgainChangeNothing() {
    assertThat(recorded.correct(SampleResults.oneFare(), "mesa-mov", NOW))
        .isEqualTo(Change.none(recorded));
  }

  @Test
  void aWithdrawnResultKeepsItsNumberAndIsNotCorrected() {
    Change<Result, ResultEvent> change = recorded.withdraw("Se duplicó.", "mesa-mov", NOW);
    Result withdrawn = change.state();
    assertThat(change.events()).containsExactly(new ResultEvent.ResultWithdrawn());
    assertThat(withdrawn.stands()).isFalse();
    assertThat(withdrawn.number()).isEqualTo("MOV-2");
    assertThat(withdrawn.withdraw("otra vez", "mesa-mov", NOW)).isEqualTo(Change.none(withdrawn));
    assertThatExceptionOfType(ResultWithdrawnException.class)
        .isThrownBy(() -> withdrawn.correct(SampleResults.corrected(), "mesa-mov", NOW));
  }

  @Test
  void aFolioCitedTwiceCountsOnce() {
    Finding twice =
        new Finding("objective", "x", List.of("PEM-000026-4", "PEM-000026-4"), null, null);
    assertThat(twice.cites()).containsExactly("PEM-000026-4");
  }

  @Test
  void nobodyVotesTwice() {
    assertThat(new Votes(19, 19).addUp()).isTrue();
    assertThat(new Votes(20, 19).addUp()).isFalse();
  }
}
