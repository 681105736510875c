package org.convocatoria.submission.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.convocatoria.submission.contribution.Registry.Dimension;
import org.jspecify.annotations.Nullable;
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

  @Test
  void aQueryWithoutWordsIsCountedAsTheStoreWouldFindIt() {
    Tally tally = new Tally();
    tally.put(row(1, Status.ADMITTED, List.of("MOV")));
    tally.put(row(2, Status.ADMITTED, List.of("URB")));
    tally.put(row(3, Status.RECEIVED, List.of()).append("desks", List.of("MOV")));
    tally.put(row(4, Status.RECEIVED, List.of()).append("suspect", true));
    tally.put(row(5, Status.WITHDRAWN, List.of("MOV")).append("erased", true));
    assertThat(tally.matching(registry("MOV", "torreon"), Tally.Span.ALL))
        .isEqualTo(Map.of(Status.ADMITTED, 1L));
    assertThat(tally.matching(registry(null, "lerdo"), Tally.Span.ALL)).isEmpty();
    assertThat(tally.matching(ContributionQuery.ofEverything(), Tally.Span.ALL))
        .isEqualTo(Map.of(Status.ADMITTED, 2L, Status.RECEIVED, 2L));
    assertThat(tally.matching(queue("MOV", true), Tally.Span.ALL))
        .isEqualTo(Map.of(Status.ADMITTED, 1L, Status.RECEIVED, 1L));
    assertThat(tally.matching(ContributionQuery.ofEverything().suspect(true), Tally.Span.ALL))
        .isEqualTo(Map.of(Status.RECEIVED, 1L));
  }

  @Test
  void aTablesLeadCountsWhatIsPublicAndWhatLiesOnTheOwnDesk() {
    Tally tally = new Tally();
    tally.put(row(1, Status.ADMITTED, List.of("URB")));
    tally.put(row(2, Status.RECEIVED, List.of()).append("desks", List.of("MOV")));
    tally.put(row(3, Status.RECEIVED, List.of()).append("desks", List.of("URB")));
    assertThat(tally.matching(queue(null, false), Tally.Span.ALL))
        .isEqualTo(Map.of(Status.ADMITTED, 1L, Status.RECEIVED, 1L));
  }

  @Test
  void onlyThoseOfAPartOfTheList() {
    Tally tally = new Tally();
    for (int number = 1; number <= 9; number++) {
      tally.put(
          row(number, Status.ADMITTED, List.of("MOV"))
              .append("arrivedAt", Date.from(at(number)))
              .append("admittedAt", Date.from(at(number + 10))));
    }
    tally.put(row(10, Status.ADMITTED, List.of("MOV")).append("arrivedAt", Date.from(at(1))));
    ContributionQuery all = registry(null, null);
    assertThat(admitted(tally, all, new Tally.Span(3, 5, null, null, null))).isEqualTo(3);
    assertThat(admitted(tally, all, new Tally.Span(0, 99, at(2), at(4), null))).isEqualTo(2);
    assertThat(admitted(tally, all, new Tally.Span(0, 99, null, null, at(18)))).isEqualTo(2);
    assertThat(admitted(tally, all.admittedUntil(at(13)), Tally.Span.ALL)).isEqualTo(2);
    ContributionQuery page = ContributionQuery.ofRegistry(null, null, null, null, 4L);
    assertThat(admitted(tally, page, Tally.Span.ALL)).isEqualTo(3);
  }

  @Test
  void itKnowsWhetherSomethingThatWasPublicChanged() {
    Tally tally = new Tally();
    tally.put(changed(1, Status.ADMITTED, 5, 5));
    tally.put(changed(2, Status.RECEIVED, 20, 20));
    tally.put(changed(3, Status.ADMITTED, 20, 20));
    assertThat(tally.changedSince(at(10))).isFalse();
    tally.put(changed(1, Status.ADMITTED, 5, 11));
    assertThat(tally.changedSince(at(10))).isTrue();
    assertThat(tally.changedSince(at(12))).isFalse();
    Instant soonAfter = at(11).plusSeconds(10);
    assertThat(tally.changedSince(soonAfter)).isFalse();
    tally.put(changed(1, Status.WITHDRAWN, 5, 11));
    assertThat(tally.changedSince(soonAfter)).isTrue();
    assertThat(tally.changedSince(at(12))).isFalse();
  }

  private static Document changed(int number, Status status, long admitted, long changed) {
    return row(number, status, List.of())
        .append("admittedAt", Date.from(at(admitted)))
        .append("changed", Date.from(at(changed)));
  }

  private static long admitted(Tally tally, ContributionQuery query, Tally.Span span) {
    return tally.matching(query, span).getOrDefault(Status.ADMITTED, 0L);
  }

  private static Instant at(long day) {
    return Instant.EPOCH.plus(Duration.ofDays(day));
  }

  private static ContributionQuery registry(@Nullable String table, @Nullable String municipality) {
    return ContributionQuery.ofRegistry(table, null, municipality, null, null);
  }

  private static ContributionQuery queue(@Nullable String table, boolean everyTable) {
    return ContributionQuery.ofQueue(
        null,
        table,
        null,
        null,
        null,
        new ContributionQuery.Reader.Staff(everyTable, true, List.of("MOV")));
  }

  private static Document row(int number, Status status, List<String> tables) {
    return new Document("number", (long) number)
        .append("status", status.name())
        .append("tables", tables)
        .append("desks", tables)
        .append("form", "1")
        .append("municipality", "torreon")
        .append("kind", "citizen");
  }
}
