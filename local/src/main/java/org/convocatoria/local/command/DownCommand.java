package org.convocatoria.local.command;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.convocatoria.local.backup.Folders;
import org.convocatoria.local.supervisor.Installation;
import org.convocatoria.local.supervisor.Platform;
import org.convocatoria.local.supervisor.Progress;
import org.convocatoria.local.supervisor.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "down",
    mixinStandardHelpOptions = true,
    description = "Stops everything it started, losing nothing.")
final class DownCommand implements Callable<Integer> {

  @Option(names = "--erase", description = "Also deletes the data, after asking.")
  private boolean erase;

  @Option(names = "--yes", description = "Erases without asking.")
  private boolean yes;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Installation installation = Convocatoria.installation();
    if (erase && !yes && !confirmed(installation)) {
      System.err.println("Nothing was stopped or deleted.");
      return 1;
    }
    boolean external =
        Settings.read(installation)
            .filter(settings -> settings.store().kind() == Settings.Store.Kind.EXTERNAL)
            .isPresent();
    Platform platform = new Platform(installation, Progress.onStandardOutput());
    System.out.println(platform.isRunning() ? "Stopping …" : "Nothing is running.");
    platform.stop();
    if (erase && Files.exists(installation.var())) {
      Folders.deleteAllBut(installation.erasures(), installation.var());
      System.out.println("Deleted " + installation.var());
      if (Files.exists(installation.erasures())) {
        System.out.println(
            "Kept %s: after a restore it says what people had erased."
                .formatted(installation.erasures()));
      }
      if (external) {
        System.out.println(
            "The databases in your own MongoDB are untouched: drop them before the next up, which has new keys.");
      }
    }
    return 0;
  }

  private static boolean confirmed(Installation installation) {
    Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    if (terminal.isEmpty()) {
      System.err.println("Erasing asks first; without a terminal, add --yes.");
      return false;
    }
    String answer =
        terminal.get().readLine("Delete all data in %s? Type yes to do so: ", installation.var());
    return answer != null && answer.strip().toLowerCase(Locale.ROOT).equals("yes");
  }
}
