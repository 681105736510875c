package org.convocatoria.submission.contribution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A stretch of one field, counted in Unicode code points.
 *
 * @param from the first one, from 0
 * @param to the one after the last
 * @param within the SHA-256 of the field's words at that time: in other words it is not found again
 */
public record Passage(WordsField field, int from, int to, String within) {

  /** The passage at this place of what the field says now. */
  static Passage of(WordsField field, int from, int to, Content content) {
    return new Passage(field, from, to, hash(field.of(content)));
  }

  /** True if the field still says what it said, and the passage lies within it. */
  boolean isIn(String words) {
    return from >= 0
        && from < to
        && to <= words.codePointCount(0, words.length())
        && within.equals(hash(words));
  }

  /** The words at this place. */
  String in(String words) {
    int start = words.offsetByCodePoints(0, from);
    return words.substring(start, words.offsetByCodePoints(start, to - from));
  }

  private static String hash(String words) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
