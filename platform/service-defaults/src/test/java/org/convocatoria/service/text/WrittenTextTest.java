package org.convocatoria.service.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTextTest {

  @ParameterizedTest
  @Tag("acceptance-36")
  @ValueSource(
      ints = {
        ' ', '\t', '\n', 0xA0, 0x200B, 0xFEFF, 0xAD, 0x2060, 0x202E, 0x200E, 0x200F, 0x2066, 0x3000,
        0x3164, 0xFFA0, 0x115F, 0x2800, 0x180E, 0x34F, 0xFE0F, 0xE0001, 0, 7, 0x7F, 0x9B, 0xFFFF
      })
  void whatShowsNothingIsBlank(int character) {
    String one = Character.toString(character);
    assertThat(WrittenText.isBlank(one)).isTrue();
    assertThat(WrittenText.lines(" " + one + one + "\u00a0")).isEmpty();
    assertThat(WrittenText.line(one + "Álamo" + one + one)).startsWith("Álamo");
  }

  @Test
  @Tag("acceptance-36")
  void noControlCharacterLoneSurrogateOrNoncharacterStays() {
    for (int each = 0; each < 0x20; each++) {
      assertThat(WrittenText.lines("ge" + (char) each + "planten"))
          .matches(each == '\t' ? "ge\tplanten" : "ge\n?planten");
    }
    assertThat(WrittenText.lines("a\u0000b\u007fc\u009bd\uffffe\ufdd0f\ud83dg\ude00h"))
        .isEqualTo("abcdefgh");
    assertThat(WrittenText.lines("a" + Character.toString(0x1FFFE) + "b")).isEqualTo("ab");
  }

  @Test
  @Tag("acceptance-36")
  void everyWayToBreakALineIsOneLineFeed() {
    assertThat(WrittenText.lines("a\r\nb\rc\nd\r\r\ne\u2028f\u0085g\u000bh"))
        .isEqualTo("a\nb\nc\nd\n\ne\nf\ng\nh");
    assertThat(WrittenText.line("Plaza\r\nMayor\tdos")).isEqualTo("Plaza Mayor dos");
  }

  @Test
  @Tag("acceptance-36")
  void lengthIsInCharactersAsPeopleCountThemHoweverTheyAreEncoded() {
    assertThat(WrittenText.length("n\u0303".repeat(120))).isEqualTo(120);
    assertThat(WrittenText.length("\ud83d\ude00".repeat(61))).isEqualTo(61);
    assertThat(WrittenText.length("abc\r\n".repeat(1999) + "abcd")).isEqualTo(8000);
  }

  @Test
  void whatShapesAVisibleCharacterStaysWithIt() {
    String heart = "\u2764\ufe0f";
    String family = "\ud83d\udc68\u200d\ud83d\udc69";
    assertThat(WrittenText.line(" " + heart + "\u200b")).isEqualTo(heart);
    assertThat(WrittenText.line(family)).isEqualTo(family);
  }

  @Test
  void theSameNameWrittenInAnotherWayIsTheSame() {
    String name = WrittenText.sameness("Íñigo Núñez");
    for (String other :
        new String[] {
          "I\u0301n\u0303igo Nu\u0301n\u0303ez",
          "Íñigo  Núñez",
          "ÍÑIGO NÚÑEZ",
          "Íñigo\u00a0Núñez\u00a0",
          "Íñi\u200bgo\nNúñez"
        }) {
      assertThat(WrittenText.sameness(other)).as(other).isEqualTo(name);
    }
    assertThat(WrittenText.sameness("Inigo Nunez")).isNotEqualTo(name);
  }
}
