package org.convocatoria.local.supervisor;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.convocatoria.local.backup.Folders;
import org.convocatoria.local.topology.Part;
import org.convocatoria.local.topology.Part.Kind;
import org.convocatoria.local.topology.Topology;

/**
 * Copies of what was built, so that a rebuild does not pull a jar from under a running process,
 * unpacked and with a start-up cache: that halves the time a service takes to be ready.
 */
public final class Programs {

  private static final String STAMP = "stamp";

  private final Installation installation;
  private final Topology topology;
  private final String callFile;

  public Programs(Installation installation, Topology topology, String callFile) {
    this.installation = installation;
    this.topology = topology;
    this.callFile = callFile;
  }

  /** Prepares what changed since the last time. */
  public void prepare(Progress progress) {
    copyOwn();
    List<Part> stale = topology.parts().stream().filter(this::isStale).toList();
    if (stale.isEmpty()) {
      return;
    }
    progress.say(
        "Preparing start-up caches of %d programs; this takes a minute or two …"
            .formatted(stale.size()));
    progress.step("  unpacking them");
    for (int i = 0; i < stale.size(); i++) {
      progress.change(
          "  unpacking %d of %d: %s".formatted(i + 1, stale.size(), stale.get(i).name()));
      unpack(stale.get(i));
    }
    new Rehearsal(installation, topology, callFile).of(stale, progress);
    progress.close();
    for (Part part : stale) {
      stamp(part);
    }
  }

  private void unpack(Part part) {
    Path folder = installation.program(part.name());
    try {
      Folders.delete(folder);
      Files.createDirectories(folder);
      if (part.kind() == Kind.SERVICE) {
        String destination = folder.resolve("app").toString();
        String jar = source(part).toString();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command =
            List.of(java, "-Djarmode=tools", "-jar", jar, "extract", "--destination", destination);
        Path log = installation.rehearsal().log("unpack-" + part.name());
        if (new Launch(command, Map.of(), log).start().waitFor() != 0) {
          throw new CannotStartException(jar + " cannot be unpacked: see " + log);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot prepare " + part.name(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStartException("Interrupted while preparing " + part.name() + ".");
    }
  }

  private void stamp(Part part) {
    try {
      Path source = source(part);
      Files.writeString(
          installation.program(part.name()).resolve(STAMP), stamp(source) + "\n" + sum(source));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot prepare " + part.name(), e);
    }
  }

  private boolean isStale(Part part) {
    Path source = source(part);
    if (!Files.exists(source)) {
      throw new CannotStartException(
          "%s is not built: run mvn package, or ./convocatoria up without CONVOCATORIA_SKIP_BUILD."
              .formatted(installation.home().relativize(source)));
    }
    Path stamp = installation.program(part.name()).resolve(STAMP);
    try {
      if (!Files.exists(stamp)) {
        return true;
      }
      List<String> known = Files.readAllLines(stamp);
      if (known.getFirst().equals(stamp(source))) {
        return false;
      }
      // Built again, which does not mean that it is another program.
      boolean changed = !known.getLast().equals(sum(source));
      if (!changed) {
        stamp(part);
      }
      return changed;
    } catch (IOException e) {
      return true;
    }
  }

  private Path source(Part part) {
    return part.kind() == Kind.SERVICE
        ? installation
            .home()
            .resolve(part.module())
            .resolve("target")
            .resolve(part.module() + ".jar")
        : installation.program("local").resolve("local.jar");
  }

  private void copyOwn() {
    Path target = installation.home().resolve("local/target");
    Path own = installation.program("local");
    try {
      Path stamp = own.resolve(STAMP);
      String wanted = stamp(target.resolve("local.jar"));
      if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
        return;
      }
      Folders.delete(own);
      for (String folder : List.of("libs", "kafka-libs")) {
        Files.createDirectories(own.resolve(folder));
        for (Path jar : list(target.resolve(folder))) {
          Files.copy(jar, own.resolve(folder).resolve(jar.getFileName()));
        }
      }
      Files.copy(
          target.resolve("local.jar"),
          own.resolve("local.jar"),
          StandardCopyOption.COPY_ATTRIBUTES);
      Files.writeString(stamp, wanted);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot copy the local programs", e);
    }
  }

  private static String stamp(Path file) throws IOException {
    return "%s %s %s"
        .formatted(Runtime.version(), Files.size(file), Files.getLastModifiedTime(file).toMillis());
  }

  /** What the program is, on which JVM. */
  private static String sum(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      return Runtime.version() + " " + HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
