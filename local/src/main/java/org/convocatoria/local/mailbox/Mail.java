package org.convocatoria.local.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A caught message, taken apart for reading. */
record Mail(
    String subject,
    String from,
    String to,
    String date,
    List<String> headers,
    Optional<String> text,
    Optional<String> html,
    List<Attachment> attachments) {

  /** A part to download; its content is read when asked for. */
  record Attachment(String name, String type, byte[] content) {}

  static Mail parse(InputStream source) throws IOException, MessagingException {
    MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), source);
    Collector parts = new Collector();
    parts.collect(message);
    return new Mail(
        decoded(message.getHeader("Subject", " ")),
        decoded(message.getHeader("From", ", ")),
        decoded(message.getHeader("To", ", ")),
        decoded(message.getHeader("Date", " ")),
        headers(message),
        Optional.ofNullable(parts.text),
        Optional.ofNullable(parts.html),
        List.copyOf(parts.attachments));
  }

  private static List<String> headers(MimeMessage message) throws MessagingException {
    List<String> lines = new ArrayList<>();
    for (Header header : Collections.list(message.getAllHeaders())) {
      lines.add(header.getName() + ": " + decoded(header.getValue()));
    }
    return lines;
  }

  private static String decoded(@Nullable String value) {
    if (value == null) {
      return "";
    }
    try {
      return MimeUtility.decodeText(MimeUtility.unfold(value));
    } catch (UnsupportedEncodingException e) {
      return value;
    }
  }

  private static final class Collector {

    private @Nullable String text;
    private @Nullable String html;
    private final List<Attachment> attachments = new ArrayList<>();

    void collect(Part part) throws MessagingException, IOException {
      if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart multipart) {
        for (int i = 0; i < multipart.getCount(); i++) {
          BodyPart inner = multipart.getBodyPart(i);
          collect(inner);
        }
      } else if (text == null && isBody(part) && part.isMimeType("text/plain")) {
        text = string(part);
      } else if (html == null && isBody(part) && part.isMimeType("text/html")) {
        html = string(part);
      } else {
        String type = part.getContentType().replaceAll("\\s+", " ");
        attachments.add(new Attachment(name(part), type, bytes(part)));
      }
    }

    private static boolean isBody(Part part) throws MessagingException {
      return !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
    }

    private String name(Part part) throws MessagingException {
      String name = part.getFileName();
      return name == null ? "parte-" + (attachments.size() + 1) : decoded(name);
    }

    private static String string(Part part) throws MessagingException, IOException {
      return new String(bytes(part), charset(part));
    }

    private static Charset charset(Part part) throws MessagingException {
      try {
        String name =
            new jakarta.mail.internet.ContentType(part.getContentType()).getParameter("charset");
        return name == null
            ? StandardCharsets.UTF_8
            : Charset.forName(MimeUtility.javaCharset(name));
      } catch (jakarta.mail.internet.ParseException | IllegalArgumentException e) {
        return StandardCharsets.UTF_8;
      }
    }

    private static byte[] bytes(Part part) throws MessagingException, IOException {
      try (InputStream content = part.getInputStream()) {
        return content.readAllBytes();
      }
    }
  }
}
