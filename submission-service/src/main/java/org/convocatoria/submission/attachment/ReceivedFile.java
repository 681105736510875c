package org.convocatoria.submission.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What was sent, on our own disk while it is looked at, with its SHA-256 in hexadecimal. */
record ReceivedFile(Path path, long bytes, String sha256) implements AutoCloseable {

  static ReceivedFile of(InputStream content) throws IOException {
    Path path = Files.createTempFile("attachment", null);
    MessageDigest sha256 = sha256Digest();
    try (InputStream in = new DigestInputStream(content, sha256)) {
      long bytes = Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING);
      return new ReceivedFile(path, bytes, HexFormat.of().formatHex(sha256.digest()));
    } catch (IOException e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  InputStream open() throws IOException {
    return Files.newInputStream(path);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
