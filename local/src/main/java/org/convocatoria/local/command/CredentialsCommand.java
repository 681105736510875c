package org.convocatoria.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "credentials",
    mixinStandardHelpOptions = true,
    description = "Prints the local staff accounts with their passwords, as JSON.")
final class CredentialsCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException {
    Path file = Convocatoria.installation().credentials();
    if (!Files.exists(file)) {
      System.err.println("There are no accounts yet: ./convocatoria up makes them.");
      return 1;
    }
    System.out.println(Files.readString(file));
    return 0;
  }
}
