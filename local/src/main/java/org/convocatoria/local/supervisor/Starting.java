package org.convocatoria.local.supervisor;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Held by who starts the platform of a folder: a second one waits, and then finds it running. */
public final class Starting implements Closeable {

  private final FileChannel channel;

  private Starting(FileChannel channel) {
    this.channel = channel;
  }

  /** Returns when nobody else is starting this installation. */
  public static Starting alone(Installation installation) throws IOException {
    Path folder = Files.createDirectories(installation.var());
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      // Letters, personal links and everybody's data are in it.
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    Files.createDirectories(installation.run());
    FileChannel channel =
        FileChannel.open(
            installation.run().resolve("starting.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      System.out.println("Another up is at work in this folder; waiting for it …");
      channel.lock();
    }
    return new Starting(channel);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
