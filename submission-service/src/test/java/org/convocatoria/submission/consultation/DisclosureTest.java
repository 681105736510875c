package org.convocatoria.submission.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DisclosureTest {

  @Test
  void aCountOfFourIsHiddenAndAnotherWithIt() {
    assertThat(wire(Disclosure.parts(List.of(40L, 4L, 17L), Set.of())))
        .containsExactly(40L, "<5", "withheld");
    assertThat(wire(Disclosure.parts(List.of(40L, 12L, 9L), Set.of())))
        .containsExactly(40L, 12L, 9L);
  }

  @Test
  void whereTooFewAnsweredNothingIsTold() {
    assertThat(wire(Disclosure.parts(List.of(3L, 1L), Set.of()))).containsExactly("<5", "<5");
    assertThat(Disclosure.of(4).wire()).isEqualTo("<5");
    assertThat(Disclosure.of(5).wire()).isEqualTo(5L);
  }

  @Test
  void whereNothingCanBeHiddenBesideItAllIsWithheld() {
    assertThat(wire(Disclosure.parts(List.of(5L, 0L), Set.of())))
        .containsExactly("withheld", "withheld");
    assertThat(wire(Disclosure.parts(List.of(40L, 2L), Set.of(0))))
        .containsExactly("withheld", "withheld");
  }

  @Test
  void amongChoicesASmallCountIsNotWhatIsLeftOverEither() {
    assertThat(wire(Disclosure.choices(List.of(56L, 4L), 60))).containsExactly("withheld", "<5");
    assertThat(wire(Disclosure.choices(List.of(56L, 4L), 57))).containsExactly(56L, "<5");
    assertThat(wire(Disclosure.choices(List.of(56L, 40L), 60))).containsExactly(56L, 40L);
  }

  @Test
  void whatIsHiddenBesideItDoesNotBetrayIt() {
    assertThat(wire(Disclosure.parts(List.of(4L, 5L, 5L, 100L), Set.of())))
        .containsExactly("<5", "withheld", "withheld", 100L);
  }

  /** Everything that adds up to what is told is tried; each small count keeps several values. */
  @Test
  void nobodyCanComputeASmallCountFromWhatIsTold() {
    Random random = new Random(2014);
    for (int i = 0; i < 400; i++) {
      List<Long> counts = random.longs(2 + random.nextInt(3), 0, 12).boxed().toList();
      List<Figure> told = Disclosure.parts(counts, Set.of());
      if (told.stream().allMatch(each -> each.hidden() == Figure.Hidden.TELLING)
          || Disclosure.sum(counts) < Figure.FLOOR) {
        continue;
      }
      for (int place = 0; place < counts.size(); place++) {
        if (told.get(place).small()) {
          assertThat(possible(told, Disclosure.sum(counts), place))
              .as("%s told as %s", counts, told)
              .hasSizeGreaterThanOrEqualTo(3);
        }
      }
    }
  }

  private static Set<Long> possible(List<Figure> told, long sum, int wanted) {
    Set<Long> found = new java.util.TreeSet<>();
    assign(told, new ArrayList<>(), sum, wanted, found);
    return found;
  }

  private static void assign(
      List<Figure> told, List<Long> chosen, long left, int wanted, Set<Long> found) {
    if (left < 0) {
      return;
    }
    if (chosen.size() == told.size()) {
      if (left == 0) {
        found.add(chosen.get(wanted));
      }
      return;
    }
    Figure next = told.get(chosen.size());
    long least = next.shown() ? next.count() : next.small() ? 0 : Figure.FLOOR;
    long smallestShown =
        told.stream().filter(Figure::shown).mapToLong(Figure::count).min().orElse(left);
    long hiddenMost = next.small() ? Figure.FLOOR - 1 : Math.min(left, smallestShown);
    long most = next.shown() ? next.count() : hiddenMost;
    for (long each = least; each <= most; each++) {
      List<Long> longer = new ArrayList<>(chosen);
      longer.add(each);
      assign(told, longer, left - each, wanted, found);
    }
  }

  private static List<Object> wire(List<Figure> figures) {
    return IntStream.range(0, figures.size()).mapToObj(i -> figures.get(i).wire()).toList();
  }
}
