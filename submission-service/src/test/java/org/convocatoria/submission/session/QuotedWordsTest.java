package org.convocatoria.submission.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.convocatoria.service.problem.ProblemException;
import org.junit.jupiter.api.Test;

class QuotedWordsTest {

  private static final String TEXT = "\uD83D\uDE8C Ana: voy (a pie)\ny vuelvo a pie.";

  @Test
  void wordsAreFoundHoweverTheyAreSpaced() {
    Passage found = QuotedWords.find(TEXT, " (a  pie) y ");
    assertThat(found.of(TEXT)).isEqualTo("(a pie)\ny");
    assertThat(found.from()).isEqualTo(11);
  }

  @Test
  void wordsInSeveralPlacesOrNowhereAreRefused() {
    assertThatThrownBy(() -> QuotedWords.find(TEXT, "a pie")).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> QuotedWords.find(TEXT, "en bici"))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> QuotedWords.find(TEXT, " ")).isInstanceOf(ProblemException.class);
  }
}
