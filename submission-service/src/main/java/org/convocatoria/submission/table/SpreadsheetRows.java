package org.convocatoria.submission.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.office.OfficeFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of a spreadsheet in Office Open XML, row by row. */
final class SpreadsheetRows {

  static final int WIDEST = 200;

  /** Texts and rows are in memory while the table is read. */
  private static final long LARGEST_UNPACKED = 32L << 20;

  private SpreadsheetRows() {}

  static List<UploadedTable.Row> read(byte[] file) {
    try {
      Path kept = Files.createTempFile("table", null);
      try {
        OfficeFile.check(Files.write(kept, file), LARGEST_UNPACKED);
        return rows(kept);
      } finally {
        Files.deleteIfExists(kept);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<UploadedTable.Row> rows(Path file) {
    List<UploadedTable.Row> rows = new ArrayList<>();
    try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
        Stream<Row> read = book.getFirstSheet().openStream()) {
      read.forEach(
          row -> {
            rows.add(new UploadedTable.Row(row.getRowNum(), cells(row)));
            UploadedTable.mustNotBeLonger(rows.size());
          });
    } catch (ProblemException e) {
      throw e;
    } catch (IOException | RuntimeException _) {
      // The reader fails in many ways on what is no sheet.
      throw ProblemException.invalid("file", "table.unreadable-after", rows.size());
    }
    return rows;
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < Math.min(row.getCellCount(), WIDEST); i++) {
      cells.add(row.getOptionalCell(i).map(SpreadsheetRows::text).orElse(""));
    }
    return cells;
  }

  /** What the cell says; of a formula the formula, whatever it came to. */
  private static String text(Cell cell) {
    @Nullable String formula = cell.getFormula();
    if (cell.getType() == CellType.FORMULA || formula != null) {
      return "=" + formula;
    }
    return cell.getType() == CellType.NUMBER
        ? cell.asNumber().stripTrailingZeros().toPlainString()
        : cell.getText();
  }
}
