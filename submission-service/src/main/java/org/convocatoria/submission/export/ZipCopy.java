package org.convocatoria.submission.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

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
    try (DigestInputStream digested = new DigestInputStream(content, sha256())) {
      write(path, digested);
      String sum = HexFormat.of().formatHex(digested.getMessageDigest().digest());
      sums.append(sum).append("  ").append(path).append('\n');
    }
  }

  /** Only now is the archive one that opens: what broke off before is seen to be broken. */
  void finish() throws IOException {
    write("SHA256SUMS", new ByteArrayInputStream(sums.toString().getBytes(UTF_8)));
    zip.finish();
  }

  private void write(String path, InputStream content) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTime(at.toEpochMilli());
    zip.putNextEntry(entry);
    content.transferTo(zip);
    zip.closeEntry();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
