package org.convocatoria.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;

class SentenceTest {

  private static final MessageSource WORDS = Bundles.of(List.of("sentence/words"));

  @Test
  void aSentenceWithinASentenceFollowsItsLanguage() {
    Sentence table = Sentence.of("who", new Bilingual("Movilidad", "Mobility"));
    assertThat(Sentence.of("turn", table).inBoth(WORDS))
        .isEqualTo(new Bilingual("Sigue Movilidad (mesa).", "Mobility (table) is next."));
  }

  @Test
  void daysAndHoursAreWrittenAsPagesWriteThem() {
    Sentence moved =
        Sentence.of(
            "when", LocalDate.of(2014, 10, 30), OffsetDateTime.parse("2014-10-23T09:00:00-05:00"));
    assertThat(moved.inBoth(WORDS))
        .isEqualTo(
            new Bilingual(
                "El 30 de octubre de 2014; antes, el jueves 23 de octubre de 2014, 9:00 h.",
                "On 30 October 2014; before, on Thursday 23 October 2014, 9:00."));
  }

  @Test
  void numbersChooseTheirWords() {
    assertThat(Sentence.of("folios", 0).inBoth(WORDS).es()).isEqualTo("ninguno");
    assertThat(Sentence.of("folios", 1).inBoth(WORDS).en()).isEqualTo("one folio");
    assertThat(Sentence.of("folios", 1250).inBoth(WORDS).es()).isEqualTo("1,250 folios");
  }

  @Test
  void whatPeopleWroteIsNeverReadAsAPattern() {
    assertThat(Sentence.of("turn", "{0} 'x' {1}").inBoth(WORDS).es())
        .isEqualTo("Sigue {0} 'x' {1}.");
    assertThat(Sentence.of("bare").inBoth(WORDS).en()).isEqualTo("It isn't so.");
  }

  @Test
  void aNameInOneLanguageIsShownInBoth() {
    Bilingual name = new Bilingual("Taller 1", "");
    assertThat(name.inBoth(WORDS)).isEqualTo(new Bilingual("Taller 1", "Taller 1"));
    assertThat(Bilingual.NONE.saysNothing()).isTrue();
    assertThat(name.saysNothing()).isFalse();
  }

  @Test
  void aKeyThatNoBundleHasIsAMistakeOfOurs() {
    assertThatExceptionOfType(NoSuchMessageException.class)
        .isThrownBy(() -> Sentence.of("unknown").inBoth(WORDS));
  }
}
