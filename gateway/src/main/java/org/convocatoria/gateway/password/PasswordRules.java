package org.convocatoria.gateway.password;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convocatoria.words.Accents;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Says which passwords may be set: of a certain length, of any characters, and not one that would
 * be guessed early. A common password stays one with numbers or signs around it, or said twice.
 */
@Lazy
@Component
public class PasswordRules {

  /** The fewest characters. */
  public static final int SHORTEST = 12;

  /** The most. */
  public static final int LONGEST = 128;

  /** What is left without the listed words has to be at least this long. */
  private static final int OWN = 6;

  private static final int SHORTEST_WORD = 4;
  private static final int FEWEST_CHARACTERS = 4;

  /** Words of the platform itself; those of an office and of a person come with the account. */
  private static final List<String> LISTED =
      List.of("convocatoria", "personal", "contrasena", "password", "planeacion", "estrategico");

  private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
  private static final Pattern TWICE = Pattern.compile("(.{2,}?)\\1+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Set<String> common = read();

  /** Why a password may not be used. */
  public enum Reason {
    TOO_SHORT,
    TOO_LONG,
    COMMON,
    ABOUT_YOU;

    /** The name in the bundles. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * The reason to refuse a password, if there is one.
   *
   * @param about names of the person, the account, the office and the process
   */
  public Optional<Reason> refuse(String password, Collection<String> about) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of(Reason.TOO_SHORT);
    }
    if (length > LONGEST) {
      return Optional.of(Reason.TOO_LONG);
    }
    String plain = plain(password);
    if (isCommon(plain)) {
      return Optional.of(Reason.COMMON);
    }
    return isAbout(plain, about) ? Optional.of(Reason.ABOUT_YOU) : Optional.empty();
  }

  private boolean isCommon(String plain) {
    String core = AROUND.matcher(plain).replaceAll("");
    var twice = TWICE.matcher(plain);
    return plain.chars().distinct().count() < FEWEST_CHARACTERS
        || common.contains(plain)
        || common.contains(core)
        || isRun(plain)
        || (twice.matches() && isShortOrCommon(twice.group(1)));
  }

  /** Whether each character follows from the one before it, as in 890123 or fedcba. */
  private static boolean isRun(String plain) {
    int step = Math.floorMod(plain.charAt(1) - plain.charAt(0), 10);
    for (int i = 1; i < plain.length(); i++) {
      if (Math.floorMod(plain.charAt(i) - plain.charAt(i - 1), 10) != step) {
        return false;
      }
    }
    return true;
  }

  private boolean isShortOrCommon(String part) {
    return part.length() < OWN || common.contains(part);
  }

  private static boolean isAbout(String plain, Collection<String> about) {
    List<String> words =
        Stream.concat(LISTED.stream(), about.stream())
            .flatMap(text -> BETWEEN_WORDS.splitAsStream(plain(text)))
            .filter(word -> word.length() >= SHORTEST_WORD)
            .toList();
    String left = plain;
    for (String word : words) {
      left = left.replace(word, "");
    }
    return left.length() < plain.length() && AROUND.matcher(left).replaceAll("").length() < OWN;
  }

  /** In small letters and without accents, as it would be guessed. */
  private static String plain(String text) {
    return Accents.without(text).toLowerCase(Locale.ROOT);
  }

  private static Set<String> read() {
    try (InputStream in = PasswordRules.class.getResourceAsStream("/password/common.txt")) {
      if (in == null) {
        throw new IllegalStateException("password/common.txt is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("# "))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
