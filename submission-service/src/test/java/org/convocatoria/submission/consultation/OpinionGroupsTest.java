package org.convocatoria.submission.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpinionGroupsTest {

  @Test
  void groupsAreToldWithTheirSizesAndWithWhatSetsThemApart() {
    Opinions told = told(SyntheticVotes.twoMinds(80, 60, 6), 6);
    assertThat(told.voters()).isEqualTo(140);
    assertThat(told.groups())
        .containsExactly(new Opinions.Group("A", 80), new Opinions.Group("B", 60));
    assertThat(told.differing()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(told.differing())
        .allSatisfy(
            stand -> {
              assertThat(stand.statement()).isNotEqualTo("a0");
              assertThat(stand.marks()).containsExactly("A", "B");
              assertThat(stand.shares())
                  .containsExactlyInAnyOrder(new Share(0, 10), new Share(90, 100));
            });
    Opinions.Stand common = told.common().getFirst();
    assertThat(told.common()).hasSize(1);
    assertThat(common.statement()).isEqualTo("a0");
    assertThat(common.stance()).isEqualTo("agree");
    assertThat(common.shares()).containsOnly(new Share(90, 100));
  }

  @Test
  void ninetyNineVotersAreNotGroupedAndAHundredAre() {
    assertThat(found(SyntheticVotes.twoMinds(50, 49, 6), 6)).isEmpty();
    assertThat(found(SyntheticVotes.twoMinds(50, 50, 6), 6)).isPresent();
  }

  @Test
  void theSameVotesAreToldInTheSameWayAgain() {
    List<byte[]> people = noisy(160, 9);
    assertThat(told(people, 9)).isEqualTo(told(people, 9));
    assertThat(told(people, 9).groups()).hasSizeGreaterThan(1);
  }

  @Test
  void aStatementWhoseResultsAreWithheldIsNotTold() {
    List<byte[]> people = SyntheticVotes.twoMinds(80, 60, 6);
    Map<String, Result> published = published(people, 6);
    Result withheld =
        new Result(
            1,
            Figure.TELLING,
            Stance.words().stream().map(s -> new Result.Cell(s, Figure.TELLING, null)).toList(),
            null);
    published.put("a3", withheld);
    Opinions told = OpinionGroups.of(1, votes(people, 6), published).orElseThrow();
    assertThat(told.differing())
        .extracting(Opinions.Stand::statement)
        .contains("a1")
        .doesNotContain("a3");
    assertThat(told.groups()).hasSize(2);
  }

  @Test
  void peopleOfOneMindFormNoGroups() {
    Opinions told = told(Collections.nCopies(120, new byte[] {1, 1, 1, -1}), 4);
    assertThat(told.groups()).isEmpty();
    assertThat(told.differing()).isEmpty();
  }

  @Test
  void noGroupHasFewerThanTenPeople() {
    Random random = new Random(5);
    for (int round = 0; round < 12; round++) {
      List<byte[]> people = new ArrayList<>();
      for (int group = 0; group < 4; group++) {
        for (int person = 0; person < 4 + random.nextInt(60); person++) {
          people.add(SyntheticVotes.person(group + 10 * round, 8, 0.15, random));
        }
      }
      found(people, 8)
          .ifPresent(
              told -> {
                assertThat(told.groups()).allMatch(group -> group.voters() >= 10);
                assertThat(told.groups().stream().mapToInt(Opinions.Group::voters).sum())
                    .isIn(0, people.size());
              });
    }
  }

  @Test
  void everyShareLeavesAtLeastFivePossibleCounts() {
    for (long people = 10; people <= 230; people++) {
      for (long count = 0; count <= people; count++) {
        Share share = Share.of(count, people);
        assertThat(count).isBetween(share.least(people), share.most(people));
        assertThat(share.most(people) - share.least(people)).isGreaterThanOrEqualTo(4);
        assertThat(count * 100.0 / people).isBetween((double) share.from(), (double) share.to());
      }
    }
  }

  private static List<byte[]> noisy(int people, int statements) {
    Random random = new Random(11);
    return IntStream.range(0, people)
        .mapToObj(i -> SyntheticVotes.person(i % 2, statements, 0.15, random))
        .toList();
  }

  private static Opinions told(List<byte[]> people, int statements) {
    return found(people, statements).orElseThrow();
  }

  private static Optional<Opinions> found(List<byte[]> people, int statements) {
    return OpinionGroups.of(1, votes(people, statements), published(people, statements));
  }

  private static Votes votes(List<byte[]> people, int statements) {
    return new Votes(SyntheticVotes.statements(statements), people, false);
  }

  /** The results of all statements as they are released. */
  private static Map<String, Result> published(List<byte[]> people, int statements) {
    List<String> ids = SyntheticVotes.statements(statements);
    Questionnaire asked =
        new Questionnaire(1, List.of(), ids.stream().map(id -> new Statement(id, id)).toList());
    List<Map<String, Object>> filledIn = people.stream().map(SyntheticVotes::values).toList();
    return new Results(asked, Tally.of(asked, filledIn), Map.of()).of(Set.copyOf(ids));
  }
}
