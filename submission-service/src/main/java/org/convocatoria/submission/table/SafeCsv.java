package org.convocatoria.submission.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
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
    bytes.writeBytes(BYTE_ORDER_MARK.getBytes(UTF_8));
    try (SequenceWriter written =
        CSV.writer(CsvSchema.emptySchema()).writeValues(new OutputStreamWriter(bytes, UTF_8))) {
      rows.forEach(row -> written.write(row.stream().map(SafeCsv::neutral).toArray()));
    }
    return bytes.toByteArray();
  }

  private static String neutral(String cell) {
    return !cell.isEmpty() && DANGEROUS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
