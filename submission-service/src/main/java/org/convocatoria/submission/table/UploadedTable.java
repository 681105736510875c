package org.convocatoria.submission.table;

import java.util.List;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.http.HttpStatus;

/**
 * A table as somebody uploads it. Formulas stay the text they are written as.
 *
 * @param head the row of headings
 * @param rows the others but for blank ones, each with its number in the file, where the headings
 *     are row 1
 */
public record UploadedTable(List<String> head, List<Row> rows) {

  /** The most rows that are read. */
  static final int LONGEST = 50_000;

  /** Some hundred bytes for each row; the file is several times in memory while it is imported. */
  private static final int LARGEST = 10 << 20;

  private static final byte[] ZIP = {'P', 'K'};

  /** Copies what it is given. */
  public UploadedTable {
    head = List.copyOf(head);
    rows = List.copyOf(rows);
  }

  /** A row; a cell that it does not have is blank. */
  public record Row(int number, List<String> cells) {

    /** The text of a cell, without the space around it. */
    public String cell(int column) {
      return column < cells.size() ? cells.get(column).strip() : "";
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /**
   * Reads a file: a spreadsheet where it begins as one, else CSV.
   *
   * @throws ProblemException 413 where the file is too large, 422 where it cannot be read or has
   *     too many rows
   */
  public static UploadedTable read(byte[] file) {
    if (file.length > LARGEST) {
      throw new ProblemException(
          HttpStatus.CONTENT_TOO_LARGE, "too-large", "table.too-large", LARGEST >> 20);
    }
    boolean sheet = file.length > 1 && file[0] == ZIP[0] && file[1] == ZIP[1];
    List<Row> all = sheet ? SpreadsheetRows.read(file) : CsvRows.read(file);
    List<Row> rows = all.stream().filter(each -> !each.isBlank()).toList();
    if (rows.isEmpty()) {
      throw ProblemException.invalid("file", "table.empty");
    }
    return new UploadedTable(rows.getFirst().cells(), rows.subList(1, rows.size()));
  }

  static void mustNotBeLonger(int rows) {
    if (rows > LONGEST) {
      throw ProblemException.invalid("file", "table.too-long", LONGEST);
    }
  }
}
