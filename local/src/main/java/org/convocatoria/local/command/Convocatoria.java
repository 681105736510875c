package org.convocatoria.local.command;

import java.nio.file.Path;
import org.convocatoria.local.demo.DemoCommand;
import org.convocatoria.local.supervisor.CannotStartException;
import org.convocatoria.local.supervisor.Installation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The whole platform on this machine: starts, stops and shows it. */
@Command(
    name = "convocatoria",
    description = "Runs the whole platform on this machine.",
    mixinStandardHelpOptions = true,
    version = "Convocatoria 0.1.0",
    footer = {
      "",
      "Two more are long and build first: faults [--minutes N] harms real processes and checks"
          + " that",
      "nothing is lost; bench [NAME] measures. One more needs Python: fuzz [--examples N] sends",
      "invented requests to the running platform's API. Each has --help."
    },
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      CredentialsCommand.class,
      LogsCommand.class,
      DemoCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      DeadLettersCommand.class,
      RebuildCommand.class,
      RepublishCommand.class,
      VerifyCommand.class
    })
public final class Convocatoria implements Runnable {

  @Spec private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

  public static void main(String[] args) {
    CommandLine line = new CommandLine(new Convocatoria());
    line.setExecutionExceptionHandler(
        (failure, command, _) -> {
          if (failure instanceof CannotStartException) {
            command.getErr().println(failure.getMessage());
            return 1;
          }
          command.getErr().println(sentence(failure));
          return 1;
        });
    System.exit(line.execute(args));
  }

  /** The folder of this copy, which the script passes on. */
  static Installation installation() {
    return new Installation(Path.of(System.getProperty("convocatoria.home", ".")));
  }

  /** A file as its caller means it, from the folder the command was given in. */
  static Path file(Path given) {
    return Path.of(System.getProperty("convocatoria.from", "")).toAbsolutePath().resolve(given);
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "Say what to do:");
    }
  }

  private static String sentence(Exception failure) {
    Throwable cause = failure.getCause();
    return cause == null
        ? String.valueOf(failure.getMessage())
        : failure.getMessage() + ": " + cause.getMessage();
  }
}
