package org.convocatoria.submission.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.convocatoria.submission.call.SampleCall;
import org.convocatoria.submission.consultation.Figure;
import org.convocatoria.submission.contribution.CoverageCell;
import org.convocatoria.submission.contribution.Status;
import org.junit.jupiter.api.Test;

/** What coverage tells of what is public, and does not tell of what is not. */
class CoverageTest {

  @Test
  void whatIsAdmittedIsCountedByEverythingAndAtEachTable() {
    assertThat(
            rows(
                cell(Status.ADMITTED, List.of("MOV", "URB"), "torreon", "citizen", 1),
                cell(Status.ADMITTED, List.of("MOV"), "torreon", "citizen", 2)))
        .containsExactly(
            new Coverage.Row("MOV", FORM, "torreon", "citizen", "admitted", Figure.of(3)),
            new Coverage.Row("URB", FORM, "torreon", "citizen", "admitted", Figure.of(1)));
  }

  @Test
  void whatIsNotIsCountedByFormAndItsPersonsAreHidden() {
    List<Coverage.Row> rows =
        rows(
            cell(Status.NOT_ADMITTED, List.of(), "torreon", "citizen", 12),
            cell(Status.NOT_ADMITTED, List.of(), "lerdo", "citizen", 9),
            cell(Status.NOT_ADMITTED, List.of(), "lerdo", "social", 2));
    assertThat(rows)
        .contains(new Coverage.Row("", FORM, "", "", "notAdmitted", Figure.of(23)))
        .allMatch(row -> row.table().isEmpty())
        .noneMatch(row -> !row.form().isEmpty() && !row.municipality().isEmpty());
    assertThat(figure(rows, "torreon", "citizen")).isEqualTo(12L);
    assertThat(figure(rows, "lerdo", "social")).isEqualTo("<5");
    // What nobody did looks like what few did.
    assertThat(figure(rows, "gomez-palacio", "private")).isEqualTo("<5");
  }

  @Test
  void aSmallNumberIsNotWhatIsLeftOfTheSum() {
    List<Coverage.Row> rows =
        rows(
            cell(Status.RECEIVED, List.of(), "torreon", "citizen", 30),
            cell(Status.RECEIVED, List.of(), "lerdo", "citizen", 1));
    assertThat(figure(rows, "torreon", "citizen")).isEqualTo("withheld");
    assertThat(figure(rows, "lerdo", "citizen")).isEqualTo("<5");
  }

  @Test
  void aNameThatIsMissingIsNoBlank() {
    assertThat(rows(cell(Status.ADMITTED, List.of("MOV"), "", "citizen", 1)))
        .extracting(Coverage.Row::municipality)
        .containsExactly("unknown");
  }

  @Test
  void aTableHasAPlaceForWhatNobodyHasSpokenAbout() {
    var tables =
        new CoverageTables(
            SampleCall.read(),
            List.of(cell(Status.ADMITTED, List.of("MOV", "URB"), "torreon", "citizen", 2)));
    var byForm = tables.admitted().getFirst();
    assertThat(byForm.lines()).hasSize(8);
    assertThat(byForm.columns()).hasSize(6);
    assertThat(sum(byForm)).isEqualTo(4);
    assertThat(sum(tables.admitted().getLast())).isEqualTo(2);
    assertThat(sum(tables.byState())).isEqualTo(2);
    assertThat(tables.others()).isEmpty();
  }

  private static final String FORM = "online-consultation";

  private static long sum(CoverageTables.Table table) {
    return table.lines().stream()
        .flatMapToLong(
            line -> LongStream.of(line.figures().stream().mapToLong(Figure::count).toArray()))
        .sum();
  }

  private static Object figure(List<Coverage.Row> rows, String municipality, String kind) {
    return rows.stream()
        .filter(row -> row.municipality().equals(municipality) && row.kind().equals(kind))
        .map(row -> row.contributions().wire())
        .findFirst()
        .orElseThrow();
  }

  private static List<Coverage.Row> rows(CoverageCell... cells) {
    return new Coverage(SampleCall.read(), List.of(cells)).rows();
  }

  private static CoverageCell cell(
      Status status, List<String> tables, String municipality, String kind, long count) {
    return new CoverageCell(status, tables, FORM, municipality, kind, count);
  }
}
