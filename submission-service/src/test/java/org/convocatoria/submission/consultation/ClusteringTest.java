package org.convocatoria.submission.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusteringTest {

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void groupsThatAnswerAlikeAreFoundThoughSomeAnswerOtherwise(int groups) {
    Random random = new Random(groups);
    List<byte[]> points = new ArrayList<>();
    List<Integer> made = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      for (int person = 0; person < 90 - 10 * group; person++) {
        points.add(SyntheticVotes.person(group, 30, 0.12, random));
        made.add(group);
      }
    }
    int[] found = Clustering.of(points.toArray(byte[][]::new), 10);
    assertThat(Arrays.stream(found).distinct().count()).isEqualTo(groups);
    long right = IntStream.range(0, found.length).filter(i -> found[i] == made.get(i)).count();
    assertThat(right).isGreaterThan(points.size() * 95L / 100);
  }

  @Test
  void theSameVotesAlwaysFormTheSameGroups() {
    Random random = new Random(7);
    byte[][] points =
        IntStream.range(0, 300)
            .mapToObj(i -> SyntheticVotes.person(i % 3, 10, 0.25, random))
            .toArray(byte[][]::new);
    assertThat(Clustering.of(points.clone(), 10)).isEqualTo(Clustering.of(points, 10));
  }

  @Test
  void votesAtRandomAndVotesOfOneMindFormNoGroups() {
    Random random = new Random(2014);
    byte[][] any =
        IntStream.range(0, 400)
            .mapToObj(_ -> SyntheticVotes.person(0, 12, 0.5, random))
            .toArray(byte[][]::new);
    assertThat(Clustering.of(any, 10)).containsOnly(0);
    byte[][] same = new byte[150][8];
    assertThat(Clustering.of(same, 10)).containsOnly(0);
  }

  @Test
  void aGroupThatIsTooSmallIsMergedIntoAnother() {
    Random random = new Random(3);
    List<byte[]> points = new ArrayList<>();
    for (int person = 0; person < 120; person++) {
      points.add(SyntheticVotes.person(person % 2, 12, 0.05, random));
    }
    for (int person = 0; person < 9; person++) {
      points.add(SyntheticVotes.person(2, 12, 0.05, random));
    }
    byte[][] all = points.toArray(byte[][]::new);
    int[] merged = Clustering.of(all, 10);
    assertThat(Arrays.stream(merged).boxed()).containsOnly(0, 1);
    assertThat(Arrays.stream(Clustering.of(all, 9)).boxed()).contains(2);
  }
}
