package org.convocatoria.local.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One `.eml` file per accepted message, named so that the names sort by arrival. */
final class MailFolder {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final Pattern NAME = Pattern.compile("[0-9T.Z]+-[0-9a-f]+-[0-9]{6}\\.eml");

  private final Path folder;
  private final Clock clock;
  private final String run;
  private final AtomicInteger counter = new AtomicInteger();

  MailFolder(Path folder, Clock clock) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.clock = clock;
    // Two runs within a millisecond, or a clock set back, must not meet in a name.
    this.run = Long.toHexString(ProcessHandle.current().pid());
  }

  /** Keeps the message; when this returns it survives a power cut. */
  Path keep(InputStream message) throws IOException {
    String stamp = STAMP.format(clock.instant());
    Path draft = Files.createTempFile(folder, "accepting-", ".part");
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel)) {
      message.transferTo(out);
      channel.force(true);
    }
    while (true) {
      String name = "%s-%s-%06d.eml".formatted(stamp, run, counter.incrementAndGet());
      Path file = folder.resolve(name);
      if (!Files.exists(file)) {
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        forceFolder();
        return file;
      }
    }
  }

  /** Names, newest first. */
  List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> NAME.matcher(name).matches())
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  InputStream open(String name) throws IOException {
    if (!NAME.matcher(name).matches()) {
      throw new NoSuchFileException(name);
    }
    return Files.newInputStream(folder.resolve(name));
  }

  private void forceFolder() throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
