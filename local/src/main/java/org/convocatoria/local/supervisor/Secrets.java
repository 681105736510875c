package org.convocatoria.local.supervisor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Random keys, each made when first asked for and kept in a file of its own. */
public final class Secrets {

  private static final int BYTES = 32;

  private final Path folder;
  private final SecureRandom random = new SecureRandom();

  public Secrets(Path folder) {
    this.folder = folder;
  }

  /** 32 random bytes, base64url. */
  public String get(String name) {
    Path file = folder.resolve(name);
    try {
      if (Files.exists(file)) {
        return Files.readString(file, US_ASCII).strip();
      }
      byte[] bytes = new byte[BYTES];
      random.nextBytes(bytes);
      String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      JsonFile.writeBytes(file, secret.getBytes(US_ASCII));
      return secret;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** A file of this name that its owner alone can read, with this content. */
  Path file(String name, byte[] content) {
    Path file = folder.resolve(name);
    JsonFile.writeBytes(file, content);
    return file;
  }
}
