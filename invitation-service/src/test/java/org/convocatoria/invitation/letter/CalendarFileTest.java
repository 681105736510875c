package org.convocatoria.invitation.letter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.convocatoria.invitation.letter.MailRequest.Appointment;
import org.convocatoria.invitation.letter.MailRequest.Recipient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {

  @ParameterizedTest
  @Tag("acceptance-33")
  @ValueSource(strings = {"Eva \"La Jefa\" López", "Eva\r\nLópez", "López, Eva", "\uD83D\uDE00"})
  void everyNameYieldsAFile(String name) {
    assertThat(file("REQUEST", "ACCEPTED", name)).contains("ATTENDEE", "mailto:a@example.org");
  }

  @Test
  void linesAreFoldedByOctets() {
    String file = file("REQUEST", "NEEDS-ACTION", "ñ".repeat(80));
    assertThat(file.split("\r\n")).allMatch(line -> line.getBytes(UTF_8).length <= 75);
  }

  @Test
  @Tag("acceptance-23")
  void theFileSaysWhatThePersonReplied() {
    assertThat(file("REQUEST", "ACCEPTED", "Eva")).contains("PARTSTAT=ACCEPTED", "METHOD:REQUEST");
    assertThat(file("CANCEL", "NEEDS-ACTION", "Eva")).contains("METHOD:CANCEL", "STATUS:CANCELLED");
  }

  private static String file(String method, String participation, String name) {
    Appointment entry =
        new Appointment(
            method,
            "i@plan.example.org",
            0,
            OffsetDateTime.parse("2014-10-02T09:00-05:00"),
            OffsetDateTime.parse("2014-10-02T14:00-05:00"),
            "Taller 1: Diagnóstico y pronóstico",
            "Sede por confirmar, Torreón, Coahuila",
            "Mesa Movilidad y transporte",
            "CONFIRMED",
            participation);
    return CalendarFile.of(
        entry,
        new Recipient("a@example.org", name),
        new Recipient("convocatoria@plan.example.org", "IMPLAN/PEM"),
        Instant.parse("2014-09-15T16:00:00Z"));
  }
}
