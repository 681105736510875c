package org.convocatoria.submission.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.convocatoria.service.problem.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** Reads CSV in UTF-8 or Windows-1252, with whatever separator its headings have. */
final class CsvRows {

  private static final CsvMapper CSV =
      CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();
  private static final Charset OFFICE = Charset.forName("windows-1252");
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final char[] SEPARATORS = {',', ';', '\t'};

  private CsvRows() {}

  static List<UploadedTable.Row> read(byte[] file) {
    String text = text(file);
    CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
    List<UploadedTable.Row> rows = new ArrayList<>();
    try (MappingIterator<String[]> read =
        CSV.readerFor(String[].class).with(schema).readValues(new StringReader(text))) {
      while (read.hasNext()) {
        rows.add(
            new UploadedTable.Row(
                rows.size() + 1,
                Arrays.stream(read.next()).limit(SpreadsheetRows.WIDEST).toList()));
        UploadedTable.mustNotBeLonger(rows.size());
      }
    } catch (JacksonException e) {
      throw ProblemException.invalid("file", "table.unreadable-after", rows.size());
    }
    return rows;
  }

  /** The one that the headings have most of. */
  private static char separator(String text) {
    String head = text.lines().findFirst().orElse("");
    char most = SEPARATORS[0];
    for (char each : SEPARATORS) {
      if (count(head, each) > count(head, most)) {
        most = each;
      }
    }
    return most;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(each -> each == wanted).count();
  }

  private static String text(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    if (!Arrays.equals(text.getBytes(UTF_8), bytes)) {
      return new String(bytes, OFFICE);
    }
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }
}
