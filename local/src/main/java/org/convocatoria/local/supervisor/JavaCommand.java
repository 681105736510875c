package org.convocatoria.local.supervisor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of JVMs that have to share a small machine. */
final class JavaCommand {

  private final List<String> command = new ArrayList<>();

  JavaCommand(String heap) {
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-Xmx" + heap,
            "-Xss512k",
            "-XX:+ExitOnOutOfMemoryError",
            "-Duser.timezone=UTC",
            "-Dfile.encoding=UTF-8",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            // The JVM's own remarks on a cache it only half can use are nobody's business.
            "-Xlog:disable",
            "-Xlog:all=error:stderr"));
  }

  JavaCommand option(String option) {
    command.add(option);
    return this;
  }

  /**
   * C1 only: starts sooner and takes less memory, which most parts prefer over peak speed. Its
   * small code cache would else fill to the threshold of a full collection during each start.
   */
  JavaCommand quick() {
    return option("-XX:TieredStopAtLevel=1").option("-XX:SweeperThreshold=50");
  }

  /** Uses the ahead-of-time cache where there is one. */
  JavaCommand cache(Path file) {
    return Files.exists(file) ? option("-XX:AOTCache=" + file) : this;
  }

  /** Writes that cache when the program ends. */
  JavaCommand recording(Path file) {
    return option("-XX:AOTCacheOutput=" + file);
  }

  List<String> jar(Path jar) {
    List<String> whole = new ArrayList<>(command);
    whole.addAll(List.of("-jar", jar.toString()));
    return whole;
  }

  List<String> main(String classPath, String mainClass, String... arguments) {
    List<String> whole = new ArrayList<>(command);
    whole.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    whole.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
    whole.add("-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
    whole.addAll(List.of("-cp", classPath, mainClass));
    whole.addAll(List.of(arguments));
    return whole;
  }
}
