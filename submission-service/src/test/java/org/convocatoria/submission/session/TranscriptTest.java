package org.convocatoria.submission.session;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import org.convocatoria.service.problem.ProblemException;
import org.junit.jupiter.api.Test;

class TranscriptTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String TEXT = "El señor dijo «mañana» — y se fue…\r\n";

  @Test
  void aDeclaredCharsetIsTakenAtItsWord() throws IOException {
    assertThat(declared(TEXT.getBytes(WINDOWS), "Windows-1252")).isEqualTo(TEXT);
    assertThat(declared("ñ".getBytes(ISO_8859_1), "latin1")).isEqualTo("ñ");
    assertThat(declared("\uFEFFñ".getBytes(UTF_8), "utf-8")).isEqualTo("ñ");
  }

  @Test
  void anUndeclaredOneIsFoundOut() throws IOException {
    assertThat(guessed(TEXT.getBytes(WINDOWS))).isEqualTo(TEXT);
    assertThat(guessed(TEXT.getBytes(UTF_8))).isEqualTo(TEXT);
    assertThat(guessed(("\uFEFF" + TEXT).getBytes(UTF_16LE))).isEqualTo(TEXT);
    assertThat(guessed(new byte[] {'a'})).isEqualTo("a");
  }

  @Test
  void whatIsNoTextIsRefused() {
    assertThat(status(() -> declared(TEXT.getBytes(WINDOWS), "UTF-8"))).isEqualTo(422);
    assertThat(status(() -> declared(new byte[] {(byte) 0x81}, "windows-1252"))).isEqualTo(422);
    assertThat(status(() -> declared("a".getBytes(UTF_8), "klingon"))).isEqualTo(415);
    assertThat(status(() -> declared("a".getBytes(UTF_8), "a b"))).isEqualTo(415);
    assertThat(status(() -> guessed(new byte[] {'a', 0, 'b'}))).isEqualTo(422);
    assertThat(status(() -> guessed(new byte[] {(byte) 0x81, (byte) 0x8d}))).isEqualTo(422);
    assertThat(status(() -> guessed(" \n".getBytes(UTF_8)))).isEqualTo(422);
    assertThat(status(() -> Transcript.checked(""))).isEqualTo(422);
    assertThat(status(() -> Transcript.checked("a\uD83D"))).isEqualTo(422);
  }

  @Test
  void twoMegabytesAreTakenAndNotOneByteMore() throws IOException {
    assertThat(guessed("a".repeat(Transcript.LIMIT).getBytes(UTF_8))).hasSize(Transcript.LIMIT);
    byte[] more = "a".repeat(Transcript.LIMIT + 1).getBytes(UTF_8);
    assertThat(status(() -> guessed(more))).isEqualTo(413);
  }

  private interface Reads {
    String read() throws IOException;
  }

  private static int status(Reads reading) {
    try {
      reading.read();
      return 200;
    } catch (ProblemException refused) {
      return refused.status().value();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String declared(byte[] bytes, String charset) throws IOException {
    return Transcript.declared(new ByteArrayInputStream(bytes), charset);
  }

  private static String guessed(byte[] bytes) throws IOException {
    return Transcript.guessed(new ByteArrayInputStream(bytes));
  }
}
