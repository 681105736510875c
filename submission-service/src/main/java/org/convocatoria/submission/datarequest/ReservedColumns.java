package org.convocatoria.submission.datarequest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/** Takes columns out of a table in CSV. What is left is UTF-8, with the separator it had. */
final class ReservedColumns {

  private static final CsvMapper CSV =
      CsvMapper.builder()
          .enable(CsvReadFeature.WRAP_AS_ARRAY)
          .enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING)
          .build();
  private static final Charset OFFICE = Charset.forName("windows-1252");
  private static final Pattern OTHER_SEPARATORS = Pattern.compile("[,;|\\t\\r\\n\"]+");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private ReservedColumns() {}

  /** Writes the table without these columns, and answers with those that it had. */
  static Set<String> without(InputStream table, List<String> reserved, OutputStream to)
      throws IOException {
    String text = text(table.readAllBytes());
    CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
    Set<String> found = new HashSet<>();
    try (MappingIterator<String[]> rows =
            CSV.readerFor(String[].class).with(schema).readValues(new StringReader(text));
        SequenceWriter written =
            CSV.writer(schema).writeValues(new OutputStreamWriter(to, UTF_8))) {
      String[] heads = rows.hasNext() ? rows.next() : new String[0];
      int[] kept =
          IntStream.range(0, heads.length).filter(i -> !isOf(heads[i], reserved)).toArray();
      Arrays.stream(heads).flatMap(head -> named(head, reserved)).forEach(found::add);
      written.write(cells(heads, kept));
      while (rows.hasNext()) {
        written.write(cells(rows.next(), kept));
      }
    }
    return found;
  }

  /**
   * Whether a reserved column stands in what is left: below a title, or behind a separator that the
   * first line does not have.
   */
  static boolean areIn(String left, List<String> reserved) {
    return OTHER_SEPARATORS.splitAsStream(left).anyMatch(cell -> isOf(cell, reserved));
  }

  private static boolean isOf(String head, List<String> reserved) {
    return named(head, reserved).findAny().isPresent();
  }

  private static Stream<String> named(String head, List<String> reserved) {
    String written = plain(head);
    return reserved.stream().filter(each -> plain(each).equalsIgnoreCase(written));
  }

  /** Accents have two spellings that look alike. */
  private static String plain(String head) {
    return Normalizer.normalize(head.strip(), Normalizer.Form.NFC);
  }

  /** A row that is longer than the heads has cells of no column: nobody knows what they show. */
  private static String[] cells(String[] row, int[] kept) {
    return Arrays.stream(kept).mapToObj(i -> i < row.length ? row[i] : "").toArray(String[]::new);
  }

  private static char separator(String text) {
    String heads = text.lines().findFirst().orElse("");
    return heads.chars().filter(c -> c == ';').count() > heads.chars().filter(c -> c == ',').count()
        ? ';'
        : ',';
  }

  private static String text(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    if (!Arrays.equals(text.getBytes(UTF_8), bytes)) {
      return new String(bytes, OFFICE);
    }
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }
}
