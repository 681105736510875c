package org.convocatoria.submission.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AnswerTest {

  @Test
  void anAnswerUnderStudyHasItsDate() {
    Answer answer = new Answer("PEM-000001-3", "underStudy", "2026-11-30", 1, Instant.EPOCH);
    assertThat(answer.day()).contains(LocalDate.of(2026, 11, 30));
  }
}
