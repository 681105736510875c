package org.convocatoria.workshop.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.convocatoria.workshop.result.Findings.NOW;

import java.util.List;
import org.convocatoria.messaging.outbox.Change;
import org.junit.jupiter.api.Test;

class ResultTest {

  private final Result recorded = Findings.recorded().state();

  @Test
  void aResultIsNamedByItsTableAndARunningNumber() {
    assertThat(recorded.number()).isEqualTo("MOV-2");
    assertThat(recorded.registered()).isEqualTo("la-laguna-2014:MOV-2");
    assertThat(Findings.recorded().events()).containsExactly(new ResultEvent.ResultRecorded());
  }

  @Test
  void aCorrectionKeepsWhatWasSaidBefore() {
    Change<Result, ResultEvent> change =
        recorded.correct(Findings.corrected(), "coordinacion", NOW);
    assertThat(change.events()).containsExactly(new ResultEvent.ResultCorrected());
    assertThat(change.state().finding()).isEqualTo(Findings.corrected());
    assertThat(change.state().number()).isEqualTo("MOV-2");
    assertThat(change.state().revisions())
        .containsExactly(new Revision(NOW, "coordinacion", Findings.oneFare(), null));
  }

  @Test
  void theSameWordsAgainChangeNothing() {
    assertThat(recorded.correct(Findings.oneFare(), "mesa-mov", NOW))
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
        .isThrownBy(() -> withdrawn.correct(Findings.corrected(), "mesa-mov", NOW));
  }

  @Test
  void aFolioCitedTwiceCountsOnce() {
    Finding twice =
        new Finding("objective", "x", List.of("PEM-000026-4", "PEM-000026-4"), null, null);
    assertThat(twice.cites()).containsExactly("PEM-000026-4");
  }

  @Test
  void nobodyVotesTwice() {
    assertThat(new Votes(19, 19).isPossible()).isTrue();
    assertThat(new Votes(20, 19).isPossible()).isFalse();
  }
}
