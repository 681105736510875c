package org.convocatoria.submission.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.convocatoria.submission.call.Words;
import org.junit.jupiter.api.Test;

class AnswerTest {

  @Test
  void aDateIsWrittenAsPeopleWriteIt() {
    Answer answer = new Answer("PEM-000001-3", "underStudy", "2026-11-30", 1, Instant.EPOCH);
    assertThat(answer.day()).isEqualTo(new Words("30 de noviembre de 2026", "30 November 2026"));
  }
}
