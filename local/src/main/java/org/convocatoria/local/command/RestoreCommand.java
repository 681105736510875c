package org.convocatoria.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.convocatoria.local.backup.Archive;
import org.convocatoria.local.supervisor.CannotStartException;
import org.convocatoria.local.supervisor.DataVersion;
import org.convocatoria.local.supervisor.Installation;
import org.convocatoria.local.supervisor.Platform;
import org.convocatoria.local.supervisor.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = "Puts a backup into an empty data folder; up then starts with it.")
final class RestoreCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "What backup wrote.")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    Installation installation = Convocatoria.installation();
    Path backup = Convocatoria.file(file == null ? Path.of("backup.zip") : file);
    if (!Files.isReadable(backup)) {
      throw new CannotStartException("The backup " + backup + " cannot be read.");
    }
    if (new Platform(installation, Progress.onStandardOutput()).isRunning()) {
      throw new CannotStartException("The platform is running: ./convocatoria down first.");
    }
    if (!isEmpty(installation.data())) {
      throw new CannotStartException(
          "There is data in %s: a backup goes into an empty folder only. Use another copy, or ./convocatoria down --erase."
              .formatted(installation.data()));
    }
    Archive.read(backup, installation.var(), DataVersion::check);
    System.out.println("Restored. ./convocatoria up starts with it.");
    return 0;
  }

  /** A start that was refused, for a port or the disk, leaves an empty folder. */
  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    try (Stream<Path> content = Files.list(folder)) {
      return content.findAny().isEmpty();
    }
  }
}
