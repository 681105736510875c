package org.convocatoria.plan.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.convocatoria.words.Bilingual;
import org.junit.jupiter.api.Test;

class PlanTest {

  private static final Instant OPENED = Instant.parse("2014-09-11T15:00:00Z");

  @Test
  void theCommonSectionComesFirstThenOneForEachTable() {
    Plan plan = Plan.layOut(layout("SUS", "URB")).state();
    assertThat(plan.sections()).extracting(Section::section).containsExactly("ZM", "SUS", "URB");
    assertThat(plan.sections()).extracting(Section::number).containsExactly(1, 2, 3);
    assertThat(plan.sections()).extracting(Section::table).containsExactly(null, "SUS", "URB");
  }

  @Test
  void layingOutAgainAddsOnlyWhatIsMissing() {
    Plan plan = Plan.layOut(layout("SUS", "URB")).state();
    assertThat(plan.layOutMissing(layout("SUS", "URB")).events()).isEmpty();
    Plan grown = plan.layOutMissing(layout("SUS", "GOB", "URB")).state();
    assertThat(grown.sections())
        .extracting(Section::section)
        .containsExactly("ZM", "SUS", "URB", "GOB");
    assertThat(grown.sections().getLast().number()).isEqualTo(4);
  }

  @Test
  void anAddedSectionIsTheLast() {
    Plan plan = Plan.layOut(layout("SUS")).state();
    Plan changed = plan.addSection("ANEXO", new Bilingual("Anexo", "Annex"), null).state();
    assertThat(changed.section("ANEXO").orElseThrow().number()).isEqualTo(3);
  }

  static Layout layout(String... tables) {
    return new Layout(
        "la-laguna-2014",
        OPENED,
        new Bilingual("Todos", "All"),
        List.copyOf(
            Stream.of(tables)
                .map(table -> new Layout.Table(table, new Bilingual(table, table)))
                .toList()));
  }
}
