package org.convocatoria.submission.contribution;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.convocatoria.submission.contribution.ContributionQuery.Reader;
import org.convocatoria.submission.contribution.Registry.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * Where a contribution counts: all that it is counted by.
 *
 * @param desks the tables on whose desk it lies
 * @param erased true of what is in totals and in no list
 */
record TallyCell(
    Status status,
    List<String> tables,
    List<String> desks,
    String form,
    @Nullable String municipality,
    String kind,
    boolean suspect,
    boolean erased) {

  private static final String WORKSHOP = "workshop";
  private static final String FORUM = "forum";

  /** The fields of a row, as an aggregation selects them from what is stored. */
  static Document row() {
    return new Document("_id", 0)
        .append(ContributionFilters.NUMBER, 1)
        .append(ContributionFilters.STATUS, 1)
        .append(ContributionFilters.TABLES, 1)
        .append(ContributionFilters.DESKS, 1)
        .append(ContributionFilters.SUSPECT, 1)
        .append(ContributionFilters.ERASED, 1)
        .append(ContributionFilters.ADMITTED_AT, 1)
        .append(ContributionFilters.CHANGED, 1)
        .append("form", "$content.form")
        .append("municipality", "$content.municipality")
        .append("kind", "$contributor.kind")
        .append("origin", "$arrival.origin.kind")
        .append("arrivedAt", "$arrival.at");
  }

  /** The conclusions of forums are stored as a workshop's, and are counted as a forum's. */
  static TallyCell of(Document row) {
    String kind = row.getString("kind");
    boolean concluded = WORKSHOP.equals(kind) && FORUM.equals(row.getString("origin"));
    return new TallyCell(
        Status.valueOf(row.getString(ContributionFilters.STATUS)),
        List.copyOf(row.getList(ContributionFilters.TABLES, String.class, List.of())),
        List.copyOf(row.getList(ContributionFilters.DESKS, String.class, List.of())),
        row.getString("form"),
        row.getString("municipality"),
        concluded ? FORUM : kind,
        row.getBoolean(ContributionFilters.SUSPECT, false),
        row.getBoolean(ContributionFilters.ERASED, false));
  }

  /** The public's part of it, without a number. */
  CoverageCell coverage() {
    return new CoverageCell(
        status, tables, form, Objects.requireNonNullElse(municipality, ""), kind, 0);
  }

  List<String> values(Dimension dimension) {
    return switch (dimension) {
      case TABLE -> tables;
      case FORM -> known(form);
      case MUNICIPALITY -> known(municipality);
      case KIND -> known(kind);
      case STATE -> List.of(status.wire());
    };
  }

  /** As {@link ContributionFilters#filter} has it, but for words, numbers and times. */
  boolean isWanted(ContributionQuery query) {
    return !erased
        && query.status().map(status::equals).orElse(true)
        && query.table().map(table -> tablesOf(query.reader()).contains(table)).orElse(true)
        && query.form().map(each -> each.equals(form)).orElse(true)
        && query.municipality().map(each -> each.equals(municipality)).orElse(true)
        && query.suspect().map(each -> each == suspect).orElse(true)
        && mayBeRead(query.reader());
  }

  private List<String> tablesOf(Reader reader) {
    return switch (reader) {
      case Reader.Anyone _ -> tables;
      case Reader.Staff _ -> desks;
    };
  }

  private boolean mayBeRead(Reader reader) {
    return switch (reader) {
      case Reader.Anyone _ -> true;
      case Reader.Staff staff ->
          staff.everyTable()
              || status == Status.ADMITTED
              || !Collections.disjoint(desks, staff.ownTables());
    };
  }

  private static List<String> known(@Nullable String value) {
    return value == null ? List.of() : List.of(value);
  }
}
