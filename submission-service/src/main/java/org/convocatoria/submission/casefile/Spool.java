package org.convocatoria.submission.casefile;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows that wait in a file until it is their turn: the list of a table grows while contributions
 * are written, and is written after them.
 *
 * @param <T> a record
 */
public final class Spool<T> implements AutoCloseable, Iterable<T> {

  private final JsonMapper json;
  private final Class<T> type;
  private final Path path;
  private final BufferedWriter out;
  private BufferedReader in = new BufferedReader(Reader.nullReader());

  /** An empty one. */
  public Spool(Class<T> type, JsonMapper json) {
    this.type = type;
    this.json = json;
    try {
      this.path = Files.createTempFile("case-file-", ".rows");
      this.out = Files.newBufferedWriter(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a row at the end. */
  public void add(T row) throws IOException {
    out.write(json.writeValueAsString(row));
    out.write('\n');
  }

  /** The rows in the order in which they were added, read one after the other. */
  @Override
  public Iterator<T> iterator() {
    try {
      out.flush();
      in.close();
      in = Files.newBufferedReader(path);
      return in.lines().map(line -> json.readValue(line, type)).iterator();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
    in.close();
    Files.deleteIfExists(path);
  }
}
