package org.convocatoria.submission.project;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.table.UploadedTable;
import org.convocatoria.words.Bilingual;
import org.convocatoria.words.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads projects from the rows of a list, or the reason why a row is rejected. */
final class RowReader {

  private static final int TITLE = 120;
  private static final int TEXT = 8_000;
  private static final int NAME = 160;
  private static final int ADDRESS = 254;
  private static final int KEY = 60;
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("publica", "public"),
          Map.entry("publico", "public"),
          Map.entry("public", "public"),
          Map.entry("privada", "private"),
          Map.entry("privado", "private"),
          Map.entry("private", "private"),
          Map.entry("social", "social"));

  private final ImportColumns columns;
  private final Map<String, String> tables = new HashMap<>();
  private final Map<String, String> municipalities = new HashMap<>();

  RowReader(Call call, ImportColumns columns) {
    this.columns = columns;
    call.tables().forEach(each -> name(tables, each.id(), each.name()));
    call.municipalities().forEach(each -> name(municipalities, each.id(), each.name()));
  }

  /** Knows an id by itself and by its name in both languages; the first of a name has it. */
  private static void name(Map<String, String> known, String id, Bilingual name) {
    for (String each : List.of(id, name.es(), name.en())) {
      known.putIfAbsent(ImportColumns.plain(each), id);
    }
  }

  /** The result of reading a row. */
  sealed interface Outcome {}

  /** A project with its key in the portfolio, and the address of its promoter. */
  record Accepted(
      UploadedTable.Row row, Project project, @Nullable String email, @Nullable String key)
      implements Outcome {}

  /** The first error of the row, with the column's heading in the file. */
  record Rejected(UploadedTable.Row row, String column, Sentence reason) implements Outcome {}

  /** Stops the reading of one row. */
  private static final class WrongCellException extends RuntimeException {

    private final ImportColumns.Field field;
    private final transient Sentence reason;

    WrongCellException(ImportColumns.Field field, Sentence reason) {
      super(field.name(), null, false, false);
      this.field = field;
      this.reason = reason;
    }
  }

  Outcome read(UploadedTable.Row row) {
    try {
      Project project =
          new Project(
              text(row, ImportColumns.Field.TITLE, TITLE),
              text(row, ImportColumns.Field.TEXT, TEXT),
              named(row, ImportColumns.Field.TABLE, tables),
              named(row, ImportColumns.Field.MUNICIPALITY, municipalities),
              kind(row),
              text(row, ImportColumns.Field.ORGANISATION, NAME),
              true,
              budget(row));
      return new Accepted(row, project, email(row), key(row));
    } catch (WrongCellException wrong) {
      return new Rejected(row, columns.heading(wrong.field), wrong.reason);
    }
  }

  private String text(UploadedTable.Row row, ImportColumns.Field field, int longest) {
    String text = columns.of(row, field);
    if (text == null) {
      throw new WrongCellException(field, Sentence.of("project.row.blank"));
    }
    return noLonger(text, field, longest);
  }

  private static String noLonger(String text, ImportColumns.Field field, int longest) {
    if (text.codePointCount(0, text.length()) > longest) {
      throw new WrongCellException(field, Sentence.of("project.row.too-long", longest));
    }
    return text;
  }

  private @Nullable String key(UploadedTable.Row row) {
    String key = columns.of(row, ImportColumns.Field.KEY);
    return key == null ? null : noLonger(key, ImportColumns.Field.KEY, KEY);
  }

  private String kind(UploadedTable.Row row) {
    String written = columns.of(row, ImportColumns.Field.KIND);
    if (written == null) {
      return "public";
    }
    String kind = KINDS.get(ImportColumns.plain(written));
    if (kind == null) {
      throw new WrongCellException(
          ImportColumns.Field.KIND, Sentence.of("project.row.unknown-kind", written));
    }
    return kind;
  }

  /** The id of one of the call's, given by id or by name in either language. */
  private @Nullable String named(
      UploadedTable.Row row, ImportColumns.Field field, Map<String, String> known) {
    String written = columns.of(row, field);
    if (written == null) {
      return null;
    }
    String id = known.get(ImportColumns.plain(written));
    if (id == null) {
      throw new WrongCellException(field, Sentence.of("project.row.unknown-name", written));
    }
    return id;
  }

  private @Nullable Budget budget(UploadedTable.Row row) {
    Long from = amount(row, ImportColumns.Field.FROM);
    Long to = amount(row, ImportColumns.Field.TO);
    if (from == null) {
      return to == null ? null : new Budget(to, to);
    }
    long high = to == null ? from : to;
    if (high < from) {
      throw new WrongCellException(
          ImportColumns.Field.TO, Sentence.of("project.budget-upside-down"));
    }
    return new Budget(from, high);
  }

  private @Nullable Long amount(UploadedTable.Row row, ImportColumns.Field field) {
    String written = columns.of(row, field);
    if (written == null) {
      return null;
    }
    String digits = written.replaceAll("[$,\\s\\u00a0]", "").replaceAll("\\.\\d{1,2}$", "");
    if (!digits.matches("\\d{1,15}")) {
      throw new WrongCellException(field, Sentence.of("project.row.no-amount", written));
    }
    return Long.valueOf(digits);
  }

  private @Nullable String email(UploadedTable.Row row) {
    String written = columns.of(row, ImportColumns.Field.EMAIL);
    if (written != null
        && (written.length() > ADDRESS || !written.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+"))) {
      throw new WrongCellException(
          ImportColumns.Field.EMAIL, Sentence.of("project.row.no-address", written));
    }
    return written;
  }
}
