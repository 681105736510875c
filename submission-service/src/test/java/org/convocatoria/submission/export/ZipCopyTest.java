package org.convocatoria.submission.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipCopyTest {

  private static final Instant NOW = Instant.parse("2014-10-02T15:00:00Z");

  @TempDir Path folder;

  @Test
  void whatIsFinishedOpens() throws IOException {
    Path file = folder.resolve("copy.zip");
    try (OutputStream out = Files.newOutputStream(file)) {
      ZipCopy zip = new ZipCopy(out, NOW);
      zip.add("año.txt", "Conteo.".getBytes(UTF_8));
      zip.finish();
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(Object::toString)).containsExactly("año.txt", "SHA256SUMS");
    }
  }

  @Test
  void whatBreaksOffDoesNotOpen() throws IOException {
    Path file = folder.resolve("broken.zip");
    try (OutputStream out = Files.newOutputStream(file)) {
      ZipCopy zip = new ZipCopy(out, NOW);
      zip.add("first.txt", "Conteo.".getBytes(UTF_8));
      InputStream breaking =
          new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), broken());
      assertThatThrownBy(() -> zip.add("second.txt", breaking)).hasMessage("gone");
    }
    assertThatThrownBy(() -> new ZipFile(file.toFile())).isInstanceOf(ZipException.class);
  }

  private static InputStream broken() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("gone");
      }

      @Override
      public int read(byte[] to, int from, int length) throws IOException {
        throw new IOException("gone");
      }
    };
  }
}
