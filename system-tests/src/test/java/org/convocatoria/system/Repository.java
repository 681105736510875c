package org.convocatoria.system;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout these tests belong to. */
final class Repository {

  private Repository() {}

  static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("convocatoria")) ? here : here.resolve("..").normalize();
  }
}
