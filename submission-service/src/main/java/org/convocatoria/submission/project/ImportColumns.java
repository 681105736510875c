package org.convocatoria.submission.project;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.text.Stripped;
import org.convocatoria.submission.table.UploadedTable;
import org.convocatoria.words.Accents;
import org.convocatoria.words.Sentence;
import org.jspecify.annotations.Nullable;

/** The columns of a list of projects, found by their headings in either language. */
final class ImportColumns {

  /** The meaning of a column. */
  enum Field {
    TITLE("titulo", "proyecto", "nombre del proyecto", "title", "project"),
    TEXT("descripcion", "texto", "description", "text"),
    ORGANISATION("organizacion", "promotor", "organisation", "organization", "promoter"),
    KIND("tipo", "kind", "type"),
    MUNICIPALITY("municipio", "municipality"),
    TABLE("mesa", "table"),
    FROM("presupuesto minimo", "budget from", "budgetfrom", "presupuesto", "budget"),
    TO("presupuesto maximo", "budget to", "budgetto"),
    EMAIL("correo", "email", "e-mail"),
    KEY("clave", "numero", "no.", "num.", "key", "number", "id");

    private static final String MARK = "|";
    private final String headings;

    Field(String... headings) {
      this.headings = MARK + String.join(MARK, headings) + MARK;
    }

    boolean isNamed(String heading) {
      return headings.contains(MARK + heading + MARK);
    }

    boolean isMissed() {
      return this == TITLE || this == TEXT || this == ORGANISATION;
    }

    String key() {
      return "project.column." + name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final List<String> head;
  private final Map<Field, Integer> places = new EnumMap<>(Field.class);

  /**
   * Finds the columns.
   *
   * @throws ProblemException 422 naming a missing column
   */
  ImportColumns(List<String> head) {
    this.head = head;
    for (int i = 0; i < head.size(); i++) {
      String heading = plain(head.get(i));
      for (Field field : Field.values()) {
        if (field.isNamed(heading)) {
          places.putIfAbsent(field, i);
        }
      }
    }
    for (Field field : Field.values()) {
      if (field.isMissed() && !places.containsKey(field)) {
        throw ProblemException.invalid("file", "project.column-missing", Sentence.of(field.key()));
      }
    }
  }

  /** The row's text in this column; null if blank. */
  @Nullable String of(UploadedTable.Row row, Field field) {
    Integer place = places.get(field);
    return place == null ? null : Stripped.orNull(row.cell(place));
  }

  /** The heading as it stands in the file. */
  String heading(Field field) {
    Integer place = places.get(field);
    return place == null ? "" : head.get(place).strip();
  }

  /** Without accents and capitals. */
  static String plain(String text) {
    return BLANKS.matcher(Accents.without(text)).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
