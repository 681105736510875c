package org.convocatoria.plan.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergedChainsTest {

  @Test
  void aChainEndsWithTheOneThatStandsForItself() {
    Contribution first = merged("1", "2");
    Map<String, Contribution> ends = ends(first, merged("2", "3"), merged("3", null));
    assertThat(ends).hasEntrySatisfying("1", end -> assertThat(end.folio()).isEqualTo("3"));
  }

  @Test
  void whatIsNotKnownYetStandsForNothing() {
    assertThat(ends(merged("1", "2"))).isEmpty();
    assertThat(ends(merged("1", "2"), merged("2", "3"))).isEmpty();
  }

  @Test
  void eventsOfDifferentMomentsMayGoRoundAndAreWaitedFor() {
    assertThat(ends(merged("1", "2"), merged("2", "1"))).isEmpty();
    assertThat(ends(merged("1", "1"))).isEmpty();
  }

  private static Map<String, Contribution> ends(Contribution first, Contribution... others) {
    Map<String, Contribution> stored =
        Stream.concat(Stream.of(first), Stream.of(others))
            .collect(Collectors.toMap(Contribution::folio, Function.identity()));
    return new MergedChains(
            folios -> folios.stream().map(stored::get).filter(Objects::nonNull).toList())
        .ends(List.of(first));
  }

  private static Contribution merged(String folio, @Nullable String into) {
    return new Contribution(
        "id-" + folio,
        "call",
        folio,
        into == null ? "admitted" : "merged",
        null,
        null,
        List.of(),
        null,
        null,
        false,
        Instant.EPOCH,
        into);
  }
}
