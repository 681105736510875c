package org.convocatoria.submission.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.convocatoria.submission.contribution.Registry.Dimension;
import org.junit.jupiter.api.Test;

/** What totals say as contributions come, are decided on and move. */
class TallyTest {

  @Test
  void oneThatIsToldAgainCountsOnceWhereItIsNow() {
    Tally tally = new Tally();
    tally.put(row(1, Status.RECEIVED, List.of()));
    tally.put(row(1, Status.ADMITTED, List.of("MOV")));
    tally.put(row(1, Status.ADMITTED, List.of("URB")));
    tally.put(row(1, Status.ADMITTED, List.of("URB")));
    assertThat(tally.by(Dimension.TABLE, null)).isEqualTo(Map.of("URB", 1L));
    assertThat(tally.by(Dimension.STATE, null)).isEqualTo(Map.of("admitted", 1L));
  }

  @Test
  void ofSeveralTablesItCountsAtEach() {
    Tally tally = new Tally();
    tally.put(row(1, Status.ADMITTED, List.of("MOV", "URB")));
    tally.put(row(7, Status.ADMITTED, List.of("URB")));
    assertThat(tally.by(Dimension.TABLE, Status.ADMITTED)).isEqualTo(Map.of("MOV", 1L, "URB", 2L));
    assertThat(tally.by(Dimension.FORM, Status.ADMITTED)).isEqualTo(Map.of("1", 2L));
  }

  @Test
  void onlyThoseOfTheStatusThatIsAskedFor() {
    Tally tally = new Tally();
    tally.put(row(1, Status.RECEIVED, List.of()));
    tally.put(row(2, Status.ADMITTED, List.of("MOV")));
    assertThat(tally.by(Dimension.MUNICIPALITY, Status.ADMITTED)).isEqualTo(Map.of("torreon", 1L));
    assertThat(tally.by(Dimension.MUNICIPALITY, Status.WITHDRAWN)).isEmpty();
    assertThat(tally.by(Dimension.MUNICIPALITY, null)).isEqualTo(Map.of("torreon", 2L));
  }

  @Test
  void aForumsConclusionCountsAsAForums() {
    Tally tally = new Tally();
    tally.put(row(1, Status.RECEIVED, List.of()).append("kind", "workshop"));
    tally.put(
        row(2, Status.RECEIVED, List.of()).append("kind", "workshop").append("origin", "forum"));
    assertThat(tally.by(Dimension.KIND, null)).isEqualTo(Map.of("workshop", 1L, "forum", 1L));
  }

  private static Document row(int number, Status status, List<String> tables) {
    return new Document("number", (long) number)
        .append("status", status.name())
        .append("tables", tables)
        .append("form", "1")
        .append("municipality", "torreon")
        .append("kind", "citizen");
  }
}
