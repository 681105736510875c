package org.convocatoria.local.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The mail catcher's folder, read as an invited person reads their inbox. */
final class SentMail {

  private static final Pattern PERSONAL_LINK = Pattern.compile("/i/([A-Za-z0-9_-]{40,})");

  private final Path folder;

  SentMail(Path folder) {
    this.folder = folder;
  }

  /** The tokens in the letters to this address, the newest first. */
  List<String> tokensSentTo(String address) {
    return newestFirst().stream().flatMap(file -> token(file, address).stream()).toList();
  }

  private List<Path> newestFirst() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .sorted(java.util.Comparator.reverseOrder())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> token(Path file, String address) {
    try (InputStream in = Files.newInputStream(file)) {
      MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
      String to = message.getHeader("To", ",");
      if (to == null || !to.contains(address)) {
        return Optional.empty();
      }
      Matcher link = PERSONAL_LINK.matcher(text(message.getContent()));
      return link.find() ? Optional.of(link.group(1)) : Optional.empty();
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException("The letter cannot be read: " + file, e);
    }
  }

  private static String text(Object content) throws MessagingException, IOException {
    if (content instanceof String text) {
      return text;
    }
    StringBuilder all = new StringBuilder();
    if (content instanceof MimeMultipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        all.append(text(parts.getBodyPart(i).getContent())).append('\n');
      }
    }
    return all.toString();
  }
}
