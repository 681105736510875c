package org.convocatoria.submission.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.convocatoria.submission.casefile.Measured;

/** Writes files into an archive one after the other, and at its end their SHA-256. */
final class ZipCopy {

  private final ZipOutputStream zip;
  private final Instant at;
  private final StringBuilder sums = new StringBuilder();

  ZipCopy(OutputStream to, Instant at) {
    this.zip = new ZipOutputStream(to, UTF_8);
    this.at = at;
  }

  void add(String path, byte[] content) throws IOException {
    add(path, new ByteArrayInputStream(content));
  }

  /** Copies the content a few kilobytes at a time. */
  void add(String path, InputStream content) throws IOException {
    try (content) {
      begin(path);
      Measured measured = new Measured(zip);
      content.transferTo(measured);
      zip.closeEntry();
      sums.append(measured.sha256()).append("  ").append(path).append('\n');
    }
  }

  /** Only now is the archive one that opens: what broke off before is seen to be broken. */
  void finish() throws IOException {
    begin("SHA256SUMS");
    zip.write(sums.toString().getBytes(UTF_8));
    zip.closeEntry();
    zip.finish();
  }

  private void begin(String path) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTime(at.toEpochMilli());
    zip.putNextEntry(entry);
  }
}
