package org.convocatoria.system.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What the mail server took, by Message-ID. */
final class Mails {

  private static final String HEADER = "message-id: <";

  private static final Duration LONG_RUN = Duration.ofMinutes(10);
  private static final Duration CLAIM_LASTS = Duration.ofMinutes(4);

  private Mails() {}

  /**
   * Waits until no mail is due. One that was claimed by a process that died is due again minutes
   * later: a long run waits for it, a short one counts it as claimed.
   */
  static void awaitDelivery(Stored stored, Duration run) {
    Duration ahead = run.compareTo(LONG_RUN) < 0 ? Duration.ZERO : CLAIM_LASTS;
    Patience.within(
        ahead.plusSeconds(20), () -> stored.mailsDueBefore(Instant.now().plus(ahead)) == 0);
  }

  /** How many copies there are of each; the part of the id before its at sign. */
  static Map<String, Integer> copies(Path folder) {
    Map<String, Integer> copies = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".eml")).toList()) {
        copies.merge(messageId(file), 1, Integer::sum);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return copies;
  }

  /** The id that a message's mail carries, whichever attempt sent it. */
  static String idOf(String message) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(message.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String messageId(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    return lines.stream()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(HEADER))
        .map(line -> line.substring(HEADER.length(), line.indexOf('@')))
        .findFirst()
        .orElse("none in " + file.getFileName());
  }
}
