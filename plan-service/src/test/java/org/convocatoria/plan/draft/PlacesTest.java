package org.convocatoria.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlacesTest {

  private final Paragraph first = at("first", 1);
  private final Paragraph second = at("second", 2);
  private final Paragraph third = at("third", 3);
  private final List<Drafted> section =
      Stream.of(first, second, third).map(each -> new Drafted(1, each)).toList();

  @Test
  void aNewParagraphComesLast() {
    assertThat(Places.last(section)).isGreaterThan(third.place());
    assertThat(Places.last(List.of())).isPositive();
  }

  @Test
  void theLastCanBecomeTheFirst() {
    assertThat(orderAfterMoving(third, 1)).containsExactly("third", "first", "second");
  }

  @Test
  void theFirstCanMoveBetweenTheOthers() {
    assertThat(orderAfterMoving(first, 2)).containsExactly("second", "first", "third");
  }

  @Test
  void aPlaceBehindTheEndIsTheEnd() {
    assertThat(orderAfterMoving(first, 99)).containsExactly("second", "third", "first");
  }

  @Test
  void whoIsThereAlreadyStays() {
    assertThat(Places.at(2, second, section)).isEqualTo(second.place());
  }

  private List<String> orderAfterMoving(Paragraph moving, int position) {
    Paragraph moved = at(moving.id(), Places.at(position, moving, section));
    return Stream.of(first, second, third)
        .map(each -> each.id().equals(moved.id()) ? moved : each)
        .sorted(Comparator.comparingDouble(Paragraph::place))
        .map(Paragraph::id)
        .toList();
  }

  private static Paragraph at(String id, double place) {
    return Paragraph.draft(
            id, Samples.CALL, "MOV", Kind.PROJECT, new Redraft("Texto.", null, null, null), place)
        .state();
  }
}
