package org.convocatoria.local.supervisor;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The logs of all processes: none grows beyond a size, and a few older parts of each are kept. */
final class LogFiles {

  static final long LARGEST = 20L << 20;
  static final int OLDER = 4;

  private final Path folder;

  LogFiles(Path folder) {
    this.folder = folder;
  }

  /** Moves what is in logs that have grown too large to their first older part. */
  void shorten() throws IOException {
    try (DirectoryStream<Path> logs = Files.newDirectoryStream(folder, "*.log")) {
      for (Path log : logs) {
        if (Files.size(log) > LARGEST) {
          shift(log);
          empty(log);
        }
      }
    }
  }

  private static void shift(Path log) throws IOException {
    for (int i = OLDER - 1; i > 0; i--) {
      if (Files.exists(older(log, i))) {
        Files.move(older(log, i), older(log, i + 1), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /**
   * A process goes on writing to the file it was given, so that its content moves, not the file.
   */
  private static void empty(Path log) throws IOException {
    Path older = older(log, 1);
    OwnFile.make(older);
    try (FileChannel from =
            FileChannel.open(log, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileChannel to =
            FileChannel.open(
                older, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
      for (long copied = 0; copied < from.size(); ) {
        copied += from.transferTo(copied, from.size() - copied, to);
      }
      from.truncate(0);
    }
  }

  private static Path older(Path log, int number) {
    return log.resolveSibling(log.getFileName() + "." + number);
  }
}
