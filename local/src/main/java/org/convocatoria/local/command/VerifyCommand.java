package org.convocatoria.local.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Only described here: the script runs it itself, since it must work before anything is built. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Runs all tests, as CI does: mvn verify. Further arguments go to Maven.")
final class VerifyCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ARGUMENT", description = "For Maven, such as -pl local.")
  private List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() {
    System.err.println("Use ./convocatoria verify " + String.join(" ", arguments));
    return 1;
  }
}
