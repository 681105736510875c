package org.convocatoria.submission.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Recognises text by being text, whatever words it begins with: all of it can be decoded, and no
 * control character is in it.
 */
final class PlainText {

  /** Windows-1252 has all that ISO-8859-1 prints; UTF-16 only as its byte order mark says. */
  private static final List<Charset> CHARSETS = List.of(UTF_8, Charset.forName("windows-1252"));

  private PlainText() {}

  static boolean is(Path file) throws IOException {
    for (Charset charset : hasByteOrderMark(file) ? List.of(StandardCharsets.UTF_16) : CHARSETS) {
      if (is(file, charset)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasByteOrderMark(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      int mark = (in.read() << 8) | in.read();
      return mark == 0xFEFF || mark == 0xFFFE;
    }
  }

  private static boolean is(Path file, Charset charset) throws IOException {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    char[] some = new char[8192];
    try (Reader text = new InputStreamReader(Files.newInputStream(file), decoder)) {
      for (int count = text.read(some); count >= 0; count = text.read(some)) {
        for (int i = 0; i < count; i++) {
          if (isControl(some[i])) {
            return false;
          }
        }
      }
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }

  private static boolean isControl(char each) {
    boolean allowed = each == '\n' || each == '\r' || each == '\t' || each == '\f';
    return Character.isISOControl(each) && !allowed;
  }
}
