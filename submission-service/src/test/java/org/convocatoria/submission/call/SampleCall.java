package org.convocatoria.submission.call;

import java.nio.file.Path;

/** The call of 2014 with its dates as written. */
public final class SampleCall {

  private SampleCall() {}

  public static Call read() {
    return new CallFile(Path.of("src/main/data/la-laguna-2014.yaml")).asWritten();
  }
}
