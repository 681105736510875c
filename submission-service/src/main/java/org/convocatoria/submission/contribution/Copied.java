package org.convocatoria.submission.contribution;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.convocatoria.service.text.WrittenText;

/** Reads folios and claves out of what people copy from a letter or a page. */
final class Copied {

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Copied() {}

  /** Only letters and digits, as capitals; a letter that does not belong there stays. */
  static String characters(String copied) {
    String seen = Normalizer.normalize(WrittenText.sameness(copied), Normalizer.Form.NFKC);
    return BETWEEN.matcher(seen).replaceAll("").toUpperCase(Locale.ROOT);
  }

  /** A header comes as single bytes; where these are UTF-8, it is what they stand for. */
  static String fromHeader(String header) {
    if (header.chars().anyMatch(each -> each > 0xFF)) {
      return header;
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(header.getBytes(ISO_8859_1))).toString();
    } catch (CharacterCodingException _) {
      return header;
    }
  }
}
