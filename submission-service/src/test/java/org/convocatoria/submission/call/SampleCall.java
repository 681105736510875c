package org.convocatoria.submission.call;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The call of 2014 with its dates as written. */
public final class SampleCall {

  private static final Path FILE = Path.of("src/main/data/la-laguna-2014.yaml");

  private SampleCall() {}

  public static Call read() {
    return new CallFile(FILE).asWritten();
  }

  /** The same with another text in its file. */
  public static Call with(String from, String to) {
    try {
      Path changed = Files.createTempFile("sample-call", ".yaml");
      changed.toFile().deleteOnExit();
      Files.writeString(changed, Files.readString(FILE).replace(from, to));
      return new CallFile(changed).asWritten();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
