package org.convocatoria.service.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentLinesTest {

  @Test
  void noLineIsLongerThanSeventyFiveOctetsAndNoCharacterIsCut() {
    String long1 = "SUMMARY:" + "ñ".repeat(60) + "\uD83D\uDE00".repeat(40);
    String folded = ContentLines.folded(long1 + "\r\nEND:VEVENT\r\n");
    assertThat(folded.split("\r\n")).allMatch(line -> line.getBytes(UTF_8).length <= 75);
    assertThat(new String(folded.getBytes(UTF_8), UTF_8).replace("\r\n ", ""))
        .isEqualTo(long1 + "\r\nEND:VEVENT\r\n");
  }

  @Test
  void whatWasFoldedByCharactersIsFoldedByOctets() {
    String byCharacters = "SUMMARY:" + "ñ".repeat(67) + "\r\n " + "ñ".repeat(10) + "\r\n";
    String folded = ContentLines.folded(byCharacters);
    assertThat(folded.split("\r\n")).allMatch(line -> line.getBytes(UTF_8).length <= 75);
    assertThat(folded.replace("\r\n ", "")).isEqualTo("SUMMARY:" + "ñ".repeat(77) + "\r\n");
  }

  @Test
  void controlCharactersReachNoCalendar() {
    assertThat(ContentLines.folded("SUMMARY:a\u0007b\u0085c\r\n")).isEqualTo("SUMMARY:a b c\r\n");
  }

  @Test
  void everyNameCanBeAParameter() {
    assertThat(ContentLines.name("Eva \"La Jefa\"\r\nLópez, M.\uD83D\uDE00"))
        .isEqualTo("Eva 'La Jefa' López, M.\uD83D\uDE00");
    assertThat(ContentLines.name("\n\t ")).isNull();
    assertThat(ContentLines.name(null)).isNull();
  }
}
