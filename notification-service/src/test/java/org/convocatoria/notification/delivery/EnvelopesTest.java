package org.convocatoria.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Organizer;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Properties;
import org.convocatoria.notification.message.MailRequest;
import org.convocatoria.notification.message.MailRequest.Appointment;
import org.convocatoria.notification.message.Samples;
import org.convocatoria.notification.template.PersonalLinksFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopesTest {

  private static final String ID = "0f1e2d3c4b5a69788796a5b4c3d2e1f0:letter";

  private final Session session = Session.getInstance(new Properties());
  private final Envelopes envelopes =
      new Envelopes(
          PersonalLinksFixture.templates(),
          PersonalLinksFixture.links(),
          MailServerTest.addresses(),
          Clock.fixed(Instant.parse("2014-09-15T16:00:00Z"), ZoneOffset.UTC));

  @Test
  @Tag("acceptance-21")
  void anInvitationIsALetterInTwoFormsWithItsCalendarEntryBesideAndAttached() throws Exception {
    MimeMessage mail = travelled(Samples.invitation());
    Multipart mixed = parts(mail, "multipart/mixed", 2);
    Multipart alternative = parts(mixed.getBodyPart(0), "multipart/alternative", 3);
    assertThat(alternative.getBodyPart(0).getContentType()).startsWith("text/plain");
    assertThat(alternative.getBodyPart(1).getContentType()).startsWith("text/html");
    isCalendar(alternative.getBodyPart(2));
    isCalendar(mixed.getBodyPart(1));
    assertThat(mixed.getBodyPart(1).getDisposition()).isEqualTo(Part.ATTACHMENT);
    assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("invitacion.ics");
    assertThat(text(alternative.getBodyPart(0)))
        .containsPattern("https://plan\\.example\\.org/i/[A-Za-z0-9_-]{43}\\b");
    assertThat(text(alternative.getBodyPart(1)))
        .containsPattern("href=\"https://plan\\.example\\.org/i/[A-Za-z0-9_-]{43}\"")
        .doesNotContain("<img", "src=", "url(");
  }

  @Test
  @Tag("acceptance-22")
  void theHeadersSayThatAMachineWroteAndHowToStopIt() throws Exception {
    MimeMessage mail = travelled(Samples.invitation());
    assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
    assertThat(mail.getHeader("List-Unsubscribe", null).replaceAll("\\s+", " "))
        .matches(
            "<https://plan\\.example\\.org/u/[A-Za-z0-9_-]{43}>, <mailto:[^>]+@[^>]+\\?[^>]+>");
    assertThat(mail.getHeader("List-Unsubscribe-Post", null))
        .isEqualTo("List-Unsubscribe=One-Click");
    assertThat(mail.getMessageID()).matches("<[0-9a-f]{32}@plan\\.example\\.org>");
    assertThat(mail.getReplyTo()[0]).hasToString("convocatoria@example.org");
    assertThat(mail.getFrom()[0]).hasToString("IMPLAN/PEM <convocatoria@plan.example.org>");
    assertThat(mail.getSubject())
        .isEqualTo("Confirme su asistencia: Taller 1, jueves 2 de octubre de 2014");
  }

  @Test
  @Tag("acceptance-22")
  void aSecondAttemptHasTheSameMessageId() throws Exception {
    assertThat(travelled(Samples.invitation()).getMessageID())
        .isEqualTo(travelled(Samples.invitation()).getMessageID());
  }

  @Test
  @Tag("acceptance-23")
  void aRescheduledEntryKeepsItsUidAndRaisesItsSequence() throws Exception {
    VEvent first = entry(Samples.invitation());
    VEvent moved =
        entry(
            withCalendar(
                "REQUEST", 1, "2014-10-30T09:00-06:00", "2014-10-30T14:00-06:00", "CONFIRMED"));
    assertThat(moved.getUid().getValue()).isEqualTo(first.getUid().getValue());
    assertThat(moved.getSequence().getValue()).isEqualTo(first.getSequence().getValue() + 1);
    assertThat(moved.getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2014-10-30T15:00:00Z"));
    assertThat(moved.getAttendees()).hasSize(1);
    assertThat(moved.getAttendees().getFirst().getEmail())
        .isEqualTo("persona.muestra.07@example.org");
    assertThat(moved.getAttendees().getFirst().getParticipationStatus())
        .isEqualTo(ParticipationStatus.ACCEPTED);
    assertThat(first.getAttendees().getFirst().getParticipationStatus())
        .isEqualTo(ParticipationStatus.NEEDS_ACTION);
  }

  @Test
  @Tag("acceptance-23")
  void aCancellationCancelsTheSameEntry() throws Exception {
    MailRequest cancelled =
        withCalendar("CANCEL", 2, "2014-10-02T09:00-05:00", "2014-10-02T14:00-05:00", "CANCELLED");
    Multipart mixed = parts(travelled(cancelled), "multipart/mixed", 2);
    ContentType type = new ContentType(mixed.getBodyPart(1).getContentType());
    assertThat(type.getParameter("method")).isEqualTo("CANCEL");
    ICalendar calendar = Biweekly.parse(text(mixed.getBodyPart(1))).first();
    assertThat(calendar.getMethod().isCancel()).isTrue();
    VEvent event = calendar.getEvents().getFirst();
    assertThat(event.getStatus().isCancelled()).isTrue();
    assertThat(event.getUid().getValue())
        .isEqualTo(entry(Samples.invitation()).getUid().getValue());
    assertThat(event.getAttendees()).hasSize(1);
  }

  @Test
  void aReceiptIsPlainAndHtmlAndNothingElse() throws Exception {
    MimeMessage mail = travelled(Samples.contribution("contribution-receipt", Map.of()));
    parts(mail, "multipart/alternative", 2);
    assertThat(mail.getHeader("List-Unsubscribe")).isNull();
    assertThat(mail.getReplyTo()[0]).hasToString("oficina@plan.example.org");
  }

  @Test
  void aNameCannotAddHeaders() throws Exception {
    MailRequest asked = Samples.invitation();
    MailRequest evil =
        new MailRequest(
            asked.source(),
            asked.purpose(),
            "es",
            asked.template(),
            new MailRequest.Recipient("a@example.org", "Eva\r\nBcc: all@example.org"),
            asked.params(),
            asked.links(),
            null,
            null,
            true,
            null);
    assertThat(travelled(evil).getHeader("Bcc")).isNull();
  }

  @Test
  void theEntryIsOrganizedByWhomTheMailComesFrom() throws Exception {
    InternetAddress from = (InternetAddress) travelled(Samples.invitation()).getFrom()[0];
    Organizer organizer = entry(Samples.invitation()).getOrganizer();
    assertThat(organizer.getEmail()).isEqualTo(from.getAddress());
    assertThat(organizer.getCommonName()).isEqualTo(from.getPersonal());
  }

  @ParameterizedTest
  @Tag("acceptance-33")
  @ValueSource(
      strings = {
        "Eva \"La Jefa\" López",
        "López, Eva",
        "Eva\r\nBcc: all@example.org",
        "Eva\nLópez",
        "Eva; López: <eva>",
        "\uD83D\uDE00 Eva",
        "\uD83D",
        "Eva\u2028López\u0085",
        "\n",
        "^n \\ '"
      })
  void everyNameYieldsALetter(String name) throws Exception {
    MailRequest asked = to(new MailRequest.Recipient("a@example.org", name));
    MimeMessage mail = travelled(asked);
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getRecipients(RecipientType.TO)).hasSize(1);
    assertThat(((InternetAddress) mail.getRecipients(RecipientType.TO)[0]).getAddress())
        .isEqualTo("a@example.org");
    assertThat(entry(asked).getAttendees()).hasSize(1);
    assertThat(entry(asked).getAttendees().getFirst().getEmail()).isEqualTo("a@example.org");
  }

  @Test
  void linesOfTheEntryAreFoldedByOctets() throws Exception {
    MailRequest asked = to(new MailRequest.Recipient("a@example.org", "ñ".repeat(100)));
    Multipart mixed = parts(travelled(asked), "multipart/mixed", 2);
    assertThat(text(mixed.getBodyPart(1)).split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
  }

  @Test
  @Tag("acceptance-33")
  void aDomainWithAccentsTravelsInPlainLetters() throws Exception {
    MailRequest asked = to(new MailRequest.Recipient("ana@información.mx", "Ana"));
    assertThat(((InternetAddress) travelled(asked).getRecipients(RecipientType.TO)[0]).getAddress())
        .isEqualTo("ana@xn--informacin-obb.mx");
    assertThat(entry(asked).getAttendees().getFirst().getEmail())
        .isEqualTo("ana@xn--informacin-obb.mx");
  }

  private static MailRequest to(MailRequest.Recipient recipient) {
    MailRequest asked = Samples.invitation();
    return new MailRequest(
        asked.source(),
        asked.purpose(),
        asked.language(),
        asked.template(),
        recipient,
        asked.params(),
        asked.links(),
        asked.calendar(),
        asked.subjectKey(),
        asked.sample(),
        asked.message());
  }

  private VEvent entry(MailRequest request) throws Exception {
    Multipart mixed = parts(travelled(request), "multipart/mixed", 2);
    return Biweekly.parse(text(mixed.getBodyPart(1))).first().getEvents().getFirst();
  }

  private static MailRequest withCalendar(
      String method, int sequence, String starts, String ends, String status) {
    MailRequest asked = Samples.invitation();
    Appointment first = asked.calendar();
    assertThat(first).isNotNull();
    return new MailRequest(
        asked.source(),
        asked.purpose(),
        asked.language(),
        asked.template(),
        asked.to(),
        asked.params(),
        asked.links(),
        first == null
            ? null
            : new Appointment(
                method,
                first.uid(),
                sequence,
                starts,
                ends,
                first.summary(),
                first.location(),
                first.description(),
                status,
                "ACCEPTED"),
        asked.subjectKey(),
        asked.sample(),
        asked.message());
  }

  /** The mail as it is read at the other end. */
  private MimeMessage travelled(MailRequest request) throws MessagingException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    envelopes.write(session, ID, request).writeTo(out);
    return new MimeMessage(session, new ByteArrayInputStream(out.toByteArray()));
  }

  private static Multipart parts(Part part, String type, int count)
      throws MessagingException, IOException {
    assertThat(part.getContentType()).startsWith(type);
    Multipart parts = (Multipart) part.getContent();
    assertThat(parts.getCount()).isEqualTo(count);
    return parts;
  }

  private static void isCalendar(BodyPart part) throws MessagingException {
    ContentType type = new ContentType(part.getContentType());
    assertThat(type.match("text/calendar")).isTrue();
    assertThat(type.getParameter("method")).isEqualTo("REQUEST");
    assertThat(type.getParameter("charset")).isEqualToIgnoringCase("UTF-8");
  }

  private static String text(BodyPart part) throws MessagingException, IOException {
    return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
