package org.convocatoria.local.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Everything under {@code var/} that cannot be made again: both stores' data, mail, secrets,
 * accounts, and which version and store it is. To be written and read while nothing runs.
 */
public final class Archive {

  /** The data last: with it a folder counts as filled. */
  private static final List<String> KEPT =
      List.of("version", "mail", "secrets", "credentials.json", "run/settings.json", "data");

  private static final Set<PosixFilePermission> OWNERS =
      PosixFilePermissions.fromString("rw-------");

  private Archive() {}

  /** Writes the file beside its place first, so that half a backup never looks like one. */
  public static void write(Path var, Path file, Consumer<String> progress) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(unfinished);
    // It holds every secret of the platform.
    Files.createFile(unfinished, PosixFilePermissions.asFileAttribute(OWNERS));
    try (OutputStream out = Files.newOutputStream(unfinished);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : KEPT) {
        add(zip, var, var.resolve(name));
        progress.accept("  " + name);
      }
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void add(ZipOutputStream zip, Path var, Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(var.relativize(each).toString()));
        Files.copy(each, zip);
        zip.closeEntry();
      }
    }
  }

  /** What the unpacked folder has to pass before anything of it is taken into use. */
  @FunctionalInterface
  public interface Check {
    void of(Path folder) throws IOException;
  }

  /**
   * Unpacks into a corner of the folder first, so that half a backup never looks like one, and then
   * moves everything into its place, the data last. What is secret stays its owner's.
   */
  public static void read(Path file, Path var, Check check) throws IOException {
    Path unfinished = var.resolve("restoring");
    Folders.delete(unfinished);
    try {
      unpack(file, unfinished);
      check.of(unfinished);
      for (String name : KEPT) {
        move(unfinished.resolve(name), var.resolve(name));
      }
    } finally {
      Folders.delete(unfinished);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    if (Files.exists(from)) {
      Folders.delete(to);
      Files.createDirectories(to.getParent());
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static void unpack(Path file, Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("version") == null || zip.getEntry("credentials.json") == null) {
        throw new IOException(file + " is not a backup of this platform");
      }
      for (ZipEntry entry : zip.stream().toList()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException(file + " holds a name that leads outside: " + entry.getName());
        }
        Files.createDirectories(target.getParent());
        copy(zip, entry, target);
        if (entry.getName().startsWith("secrets/") || entry.getName().equals("credentials.json")) {
          Files.setPosixFilePermissions(target, OWNERS);
        }
      }
    }
    Path secrets = folder.resolve("secrets");
    if (Files.isDirectory(secrets)) {
      Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static void copy(ZipFile zip, ZipEntry entry, Path target) throws IOException {
    CRC32 sum = new CRC32();
    try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), sum)) {
      Files.copy(in, target);
    }
    if (sum.getValue() != entry.getCrc()) {
      throw new IOException("The backup is damaged: " + entry.getName() + " is not what was saved");
    }
  }
}
