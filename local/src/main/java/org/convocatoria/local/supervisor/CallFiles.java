package org.convocatoria.local.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The data files of calls: the sample that comes with the platform, and those of one's own. */
public final class CallFiles {

  private static final String SAMPLE = "submission-service/src/main/data/la-laguna-2014.yaml";
  private static final String CHECK = "org.convocatoria.submission.call.CallFileCheck";
  private static final String JAR = "submission-service/target/submission-service.jar";

  private CallFiles() {}

  /** The file of the sample. */
  public static Path sample(Installation installation) {
    return installation.home().resolve(SAMPLE);
  }

  /**
   * Has the service that owns calls read the file, before minutes are spent on a start that it
   * would end.
   *
   * @throws CannotStartException naming each line and field that is wrong
   */
  public static void check(Installation installation, Path file) {
    if (file.equals(sample(installation))) {
      return;
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder check =
        new ProcessBuilder(
            List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-Dloader.main=" + CHECK,
                "-cp",
                installation.home().resolve(JAR).toString(),
                "org.springframework.boot.loader.launch.PropertiesLauncher",
                file.toString()));
    check.redirectErrorStream(true);
    try {
      Process process = check.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new CannotStartException(said.strip());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot check " + file, e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new CannotStartException("Interrupted while checking " + file + ".");
    }
  }
}
