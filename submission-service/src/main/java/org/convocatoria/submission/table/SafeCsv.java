package org.convocatoria.submission.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/** Writes CSV that a spreadsheet opens as text: no cell is taken for a formula. */
public final class SafeCsv {

  private static final CsvMapper CSV =
      CsvMapper.builder().enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING).build();
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String DANGEROUS = "=+-@\t\r";

  private SafeCsv() {}

  /** The rows as CSV in UTF-8. */
  public static byte[] of(List<List<String>> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Rows written = to(bytes)) {
      rows.forEach(written::write);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Writes rows as they are read, each at once. */
  public static Rows to(OutputStream out) throws IOException {
    OutputStreamWriter text = new OutputStreamWriter(out, UTF_8);
    text.write(BYTE_ORDER_MARK);
    return new Rows(CSV.writer(CsvSchema.emptySchema()).writeValues(text));
  }

  /** A table that is being written. */
  public static final class Rows implements AutoCloseable {

    private final SequenceWriter out;

    private Rows(SequenceWriter out) {
      this.out = out;
    }

    /** One row: null is an empty cell, a list is one cell with its parts. */
    public void write(List<? extends @Nullable Object> cells) {
      out.write(cells.stream().map(SafeCsv::cell).toArray());
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  private static Object cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Number number -> number;
      case List<?> several ->
          neutral(several.stream().map(String::valueOf).collect(Collectors.joining("; ")));
      default -> neutral(String.valueOf(value));
    };
  }

  private static String neutral(String cell) {
    return !cell.isEmpty() && DANGEROUS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
