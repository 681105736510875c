package org.convocatoria.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Date;
import java.util.HexFormat;
import java.util.Map;
import org.convocatoria.notification.message.MailRequest;
import org.convocatoria.notification.message.MailRequest.Appointment;
import org.convocatoria.notification.message.MailRequest.Link;
import org.convocatoria.notification.message.MailRequest.Recipient;
import org.convocatoria.notification.template.PersonalLinks;
import org.convocatoria.notification.template.RenderedMail;
import org.convocatoria.notification.template.Templates;
import org.convocatoria.service.address.MailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the mail as it travels: parts, headers, addresses. */
@Component
class Envelopes {

  private final Templates templates;
  private final PersonalLinks links;
  private final MailAddresses addresses;
  private final Clock clock;

  Envelopes(Templates templates, PersonalLinks links, MailAddresses addresses, Clock clock) {
    this.templates = templates;
    this.links = links;
    this.addresses = addresses;
    this.clock = clock;
  }

  /** The mail for a kept message. The same message always gets the same Message-ID. */
  MimeMessage write(Session session, String messageId, MailRequest request)
      throws MessagingException {
    Map<String, String> resolved = links.resolve(request.links(), request.locale());
    RenderedMail rendered = templates.render(request, resolved);
    MimeMessage mail = new MimeMessage(session);
    Recipient to = recipient(request);
    mail.setFrom(address(addresses.from(), addresses.senderName(request)));
    mail.setReplyTo(new InternetAddress[] {address(addresses.office(request), null)});
    mail.setRecipient(RecipientType.TO, address(to.address(), to.name()));
    mail.setSubject(oneLine(rendered.subject()), UTF_8.name());
    mail.setSentDate(Date.from(clock.instant()));
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setHeader("Content-Language", request.locale().toLanguageTag());
    unsubscribing(mail, request, resolved);
    mail.setContent(content(request, rendered));
    mail.saveChanges();
    mail.setHeader("Message-ID", "<" + digest(messageId) + "@" + addresses.domain() + ">");
    return mail;
  }

  /**
   * Whom it goes to, by the address as it travels. The mail library would write other letters as
   * some plain one, and with that another mailbox.
   */
  private static Recipient recipient(MailRequest request) throws AddressException {
    return MailAddress.of(request.to().address())
        .map(address -> new Recipient(address.ascii(), request.to().name()))
        .orElseThrow(() -> new AddressException("not an address to write to"));
  }

  private void unsubscribing(MimeMessage mail, MailRequest request, Map<String, String> resolved)
      throws MessagingException {
    for (Link link : request.links()) {
      if (link.purpose().equals("unsubscribe")) {
        String byMail =
            "mailto:" + addresses.office(request) + "?subject=No%20volver%20a%20invitar";
        mail.setHeader("List-Unsubscribe", "<" + resolved.get(link.name()) + ">, <" + byMail + ">");
        mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return;
      }
    }
  }

  private MimeMultipart content(MailRequest request, RenderedMail rendered)
      throws MessagingException {
    MimeMultipart alternative = new MimeMultipart("alternative");
    alternative.addBodyPart(text(rendered.plain(), "plain"));
    alternative.addBodyPart(text(rendered.html(), "html"));
    Appointment asked = request.calendar();
    if (asked == null) {
      return alternative;
    }
    CalendarEntry entry =
        CalendarEntry.of(
            asked,
            recipient(request),
            new Recipient(addresses.from(), addresses.senderName(request)),
            clock.instant());
    alternative.addBodyPart(calendar(entry));
    MimeBodyPart body = new MimeBodyPart();
    body.setContent(alternative);
    MimeMultipart mixed = new MimeMultipart("mixed");
    mixed.addBodyPart(body);
    mixed.addBodyPart(attached(calendar(entry)));
    return mixed;
  }

  private static MimeBodyPart text(String content, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(content, UTF_8.name(), subtype);
    return part;
  }

  private static MimeBodyPart calendar(CalendarEntry entry) throws MessagingException {
    String type = "text/calendar;method=" + entry.method() + ";charset=UTF-8";
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(
        new DataHandler(new ByteArrayDataSource(entry.text().getBytes(UTF_8), type)));
    return part;
  }

  private static MimeBodyPart attached(MimeBodyPart part) throws MessagingException {
    part.setDisposition(Part.ATTACHMENT);
    part.setFileName("invitacion.ics");
    return part;
  }

  private static InternetAddress address(String address, @Nullable String name)
      throws MessagingException {
    InternetAddress parsed = new InternetAddress(address, true);
    if (name != null) {
      try {
        parsed.setPersonal(oneLine(name), UTF_8.name());
      } catch (UnsupportedEncodingException e) {
        throw new IllegalStateException(e);
      }
    }
    return parsed;
  }

  /** A line break in a header would begin another header. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
  }

  private static String digest(String messageId) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(messageId.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
