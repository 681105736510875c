package org.convocatoria.local.supervisor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory a process really takes. */
public final class ResidentMemory {

  private ResidentMemory() {}

  /** In bytes; 0 where the system does not tell or the process is gone. */
  public static long bytes(long pid) {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (pid == 0) {
      return 0;
    }
    try {
      return Files.exists(status) ? fromProc(status) : fromPs(pid);
    } catch (IOException e) {
      return 0;
    }
  }

  private static long fromProc(Path status) throws IOException {
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
      }
    }
    return 0;
  }

  private static long fromPs(long pid) throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
    String kilobytes = new String(ps.getInputStream().readAllBytes(), US_ASCII).strip();
    return kilobytes.isEmpty() ? 0 : Long.parseLong(kilobytes) * 1024;
  }
}
