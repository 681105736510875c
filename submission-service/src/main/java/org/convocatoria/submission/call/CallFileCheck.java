package org.convocatoria.submission.call;

import java.nio.file.Path;

/** Says what is wrong with a call's data file, before anything is started with it. */
public final class CallFileCheck {

  private CallFileCheck() {}

  /** Ends with 0 where the file can be used, else with 1 and a sentence for each mistake. */
  public static void main(String[] arguments) {
    try {
      new CallFile(Path.of(arguments[0])).asWritten();
    } catch (CallFileException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }
}
