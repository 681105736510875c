package org.convocatoria.submission.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Reads a transcript out of a file or a request. Its characters stay as they were sent, so that the
 * sender can rely on positions in it; only a byte order mark is removed.
 */
public final class Transcript {

  /** The largest number of bytes. */
  public static final int LIMIT = 2 * 1024 * 1024;

  private static final List<Charset> USUAL = List.of(UTF_8, Charset.forName("windows-1252"));
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private Transcript() {}

  /**
   * Text in a declared charset.
   *
   * @throws ProblemException 413 if it is too large, 415 for an unknown charset, 422 if the bytes
   *     are not text in that charset
   */
  public static String declared(InputStream bytes, String charset) throws IOException {
    byte[] all = all(bytes);
    String text = decoded(all, known(charset));
    if (text == null) {
      throw ProblemException.invalid("transcript", "sessions.not-decodable", charset);
    }
    return checked(text);
  }

  /**
   * Text without a declared charset: by its byte order mark, else UTF-8, else Windows-1252.
   *
   * @throws ProblemException 413 if it is too large, 422 if it is not text
   */
  public static String guessed(InputStream bytes) throws IOException {
    byte[] all = all(bytes);
    int mark = all.length < 2 ? 0 : (all[0] & 0xFF) << 8 | (all[1] & 0xFF);
    List<Charset> possible =
        mark == 0xFEFF || mark == 0xFFFE ? List.of(StandardCharsets.UTF_16) : USUAL;
    for (Charset charset : possible) {
      String text = decoded(all, charset);
      if (text != null) {
        return checked(text);
      }
    }
    throw ProblemException.invalid("transcript", "sessions.not-text");
  }

  /**
   * Checks text that was sent as text.
   *
   * @throws ProblemException 422 if it is blank or has characters that belong to no text
   */
  public static String checked(String given) {
    String text =
        !given.isEmpty() && given.charAt(0) == BYTE_ORDER_MARK ? given.substring(1) : given;
    if (text.isBlank()) {
      throw ProblemException.invalid("transcript", "sessions.transcript-empty");
    }
    if (text.codePoints().anyMatch(Transcript::isNoText)) {
      throw ProblemException.invalid("transcript", "sessions.not-text");
    }
    return text;
  }

  private static byte[] all(InputStream bytes) throws IOException {
    byte[] all = bytes.readNBytes(LIMIT + 1);
    if (all.length > LIMIT) {
      throw new ProblemException(
          HttpStatus.CONTENT_TOO_LARGE, "too-large", "sessions.transcript-too-large");
    }
    return all;
  }

  private static Charset known(String charset) {
    try {
      return Charset.forName(charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      throw new ProblemException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unknown-charset", "sessions.unknown-charset");
    }
  }

  private static @Nullable String decoded(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException _) {
      return null;
    }
  }

  private static boolean isNoText(int each) {
    boolean usual = each == '\n' || each == '\r' || each == '\t' || each == '\f';
    boolean control = Character.isISOControl(each) && !usual;
    return control || Character.getType(each) == Character.SURROGATE;
  }
}
