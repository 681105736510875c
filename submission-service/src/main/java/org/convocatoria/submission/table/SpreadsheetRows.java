package org.convocatoria.submission.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.convocatoria.service.problem.ProblemException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of a spreadsheet in Office Open XML, row by row. */
final class SpreadsheetRows {

  static final int WIDEST = 200;

  private SpreadsheetRows() {}

  static List<UploadedTable.Row> read(byte[] file) {
    List<UploadedTable.Row> rows = new ArrayList<>();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
        Stream<Row> read = book.getFirstSheet().openStream()) {
      read.forEach(
          row -> {
            rows.add(new UploadedTable.Row(row.getRowNum(), cells(row)));
            UploadedTable.mustNotBeLonger(rows.size());
          });
    } catch (IOException | ExcelReaderException e) {
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
