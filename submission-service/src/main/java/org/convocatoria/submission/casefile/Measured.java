package org.convocatoria.submission.casefile;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Passes bytes on, counts them and makes their hash. The stream below stays open. */
public final class Measured extends FilterOutputStream {

  private final MessageDigest digest;
  private long bytes;

  /** Measures what goes to this stream. */
  public Measured(OutputStream out) {
    super(out);
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] from, int offset, int length) throws IOException {
    out.write(from, offset, length);
    digest.update(from, offset, length);
    bytes += length;
  }

  @Override
  public void close() throws IOException {
    flush();
  }

  /** How many bytes were passed on. */
  public long bytes() {
    return bytes;
  }

  /** The hash of all of them, hexadecimal; nothing may be written afterwards. */
  public String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
