package org.convocatoria.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of caught mail, for the personal links in it. */
final class LetterFolder {

  private static final Pattern LINK = Pattern.compile("/i/([A-Za-z0-9_-]{43})");

  private LetterFolder() {}

  /** Every personal token that was mailed. */
  static List<String> tokens(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(LetterFolder::isMail)
          .sorted()
          .map(LetterFolder::unfolded)
          .flatMap(text -> LINK.matcher(text).results().map(found -> found.group(1)))
          .distinct()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The token of an invited person who has not answered. Letters go out side by side, so the order
   * of their files says nothing about who they are for.
   */
  static String unanswered(Path folder, Http http) {
    return tokens(folder).stream()
        .filter(token -> status(token, http).equals("sent"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Everybody has answered."));
  }

  /** How the invitation stands that the token opens. */
  static String status(String token, Http http) {
    return http.get("/i/" + token, "Accept", "application/json").at("/invitation/status");
  }

  /** Whether it is a whole mail: one being accepted has another name until it is. */
  static boolean isMail(Path file) {
    return file.toString().endsWith(".eml");
  }

  /** Quoted-printable breaks long lines with an equals sign. */
  private static String unfolded(Path file) {
    try {
      Matcher soft = Pattern.compile("=\r?\n").matcher(Files.readString(file));
      return soft.replaceAll("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
