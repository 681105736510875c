package org.convocatoria.submission.contribution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The erasures, in a file that no backup holds: a restored backup is older than some of them and
 * brings back what they erased. An entry names no person. Without a file nothing is noted.
 */
@Component
public class ErasureLedger {

  private static final Logger log = LoggerFactory.getLogger(ErasureLedger.class);

  private static final FileAttribute<?> OWNERS =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final @Nullable Path file;
  private final JsonMapper json;

  ErasureLedger(@Value("${convocatoria.erasures-file:}") String file, JsonMapper json) {
    this.file = file.isBlank() ? null : Path.of(file);
    this.json = json;
  }

  /**
   * One erasure: of what, when, and at whose request.
   *
   * @param folio of a contribution; null of anything else that was erased
   */
  public record Entry(
      String id,
      @Nullable String folio,
      Instant at,
      ErasureMeans means,
      @Nullable LocalDate asked) {}

  /** Notes one; it is on the disk when this returns. */
  public void note(Entry entry) {
    if (file == null) {
      return;
    }
    byte[] line = (json.writeValueAsString(entry) + "\n").getBytes(UTF_8);
    try (FileChannel out =
        FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), OWNERS)) {
      ByteBuffer bytes = ByteBuffer.wrap(line);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of them; a line that a crash cut short is passed over. */
  List<Entry> all() {
    if (file == null || !Files.exists(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file, UTF_8).stream()
          .flatMap(line -> entry(line).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Entry> entry(String line) {
    try {
      return Optional.of(json.readValue(line, Entry.class));
    } catch (JacksonException _) {
      log.warn("A line of the list of erasures cannot be read and is passed over.");
      return Optional.empty();
    }
  }
}
