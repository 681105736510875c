package org.convocatoria.local.supervisor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How to start one process: command line, environment, where its output goes. */
record Launch(List<String> command, Map<String, String> environment, Path log) {

  /** Only these come from whoever typed `up`; a stray variable must not change a service. */
  private static final Set<String> INHERITED =
      Set.of(
          "PATH",
          "HOME",
          "LANG",
          "LC_ALL",
          "TZ",
          "TMPDIR",
          "CONVOCATORIA_SCANNER_HOST",
          "CONVOCATORIA_SCANNER_PORT",
          "CONVOCATORIA_STORE_TEST");

  Process start() throws IOException {
    Files.createDirectories(log.getParent());
    OwnFile.make(log);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().retainAll(INHERITED);
    builder.environment().putAll(environment);
    // glibc's arenas, one per thread, would cost each JVM tens of megabytes.
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    builder.redirectInput(new File("/dev/null"));
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return builder.start();
  }
}
