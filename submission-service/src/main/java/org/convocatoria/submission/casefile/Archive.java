package org.convocatoria.submission.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP archive that ends with the sizes and hashes of all its files: one list for programs, and
 * one that {@code sha256sum --check} reads. It holds no more than one file's buffer in memory.
 */
public final class Archive implements AutoCloseable {

  private static final String SUMS = "SHA256SUMS";
  private static final String MANIFEST = "manifest.json";

  private final ZipOutputStream zip;
  private final LocalDateTime at;
  private final Path noted;
  private final BufferedWriter notes;
  private boolean first = true;

  /**
   * Begins one on this stream, which stays open.
   *
   * @param at the moment that all files bear
   */
  public Archive(OutputStream out, Instant at) throws IOException {
    this.zip = new ZipOutputStream(out, UTF_8);
    this.zip.setLevel(Deflater.BEST_SPEED);
    this.at = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    this.noted = Files.createTempFile("case-file-", ".manifest");
    this.notes = Files.newBufferedWriter(noted);
  }

  /** What writes a file's content; the stream is not to be closed. */
  public interface Content {
    /** Writes all of it. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Adds a file.
   *
   * @param path its place in the archive, parted by slashes
   */
  public void add(String path, Content content) throws IOException {
    begin(path);
    Measured measured = new Measured(zip);
    content.writeTo(measured);
    measured.flush();
    zip.closeEntry();
    notes.write(measured.sha256() + " " + measured.bytes() + " " + path + "\n");
  }

  /** Ends it with the lists of its files. */
  public void finish() throws IOException {
    notes.close();
    begin(SUMS);
    each((hash, _, path) -> hash + "  " + path + "\n");
    zip.closeEntry();
    begin(MANIFEST);
    zip.write("{\"files\":[".getBytes(UTF_8));
    each(this::line);
    zip.write("\n]}\n".getBytes(UTF_8));
    zip.closeEntry();
    zip.finish();
  }

  @Override
  public void close() throws IOException {
    notes.close();
    Files.deleteIfExists(noted);
  }

  private void begin(String path) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(at);
    zip.putNextEntry(entry);
  }

  /** A noted file as a line of a list. */
  private interface Line {
    String of(String hash, String bytes, String path);
  }

  private void each(Line line) throws IOException {
    try (var lines = Files.newBufferedReader(noted)) {
      for (String note = lines.readLine(); note != null; note = lines.readLine()) {
        String[] parts = note.split(" ", 3);
        zip.write(line.of(parts[0], parts[1], parts[2]).getBytes(UTF_8));
      }
    }
  }

  private String line(String hash, String bytes, String path) {
    String before = first ? "\n" : ",\n";
    first = false;
    String quoted = path.replace("\\", "\\\\").replace("\"", "\\\"");
    return before
        + "{\"path\":\"%s\",\"bytes\":%s,\"sha256\":\"%s\"}".formatted(quoted, bytes, hash);
  }
}
