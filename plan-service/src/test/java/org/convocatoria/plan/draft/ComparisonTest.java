package org.convocatoria.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.convocatoria.plan.draft.Comparison.Part;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  @Test
  void onlyTheWordsOfOneSideAreMarkedOnIt() {
    Comparison compared = Comparison.of("un solo pago y horario", "un solo boleto y un horario");
    assertThat(marked(compared.one())).isEqualTo("un solo [pago] y horario");
    assertThat(marked(compared.other())).isEqualTo("un solo [boleto] y [un] horario");
  }

  @Test
  void nothingIsMarkedWhereBothSayTheSame() {
    assertThat(marked(Comparison.of("igual  aquí", "igual aquí").one())).isEqualTo("igual aquí");
  }

  @Test
  void anEmptyTextDiffersInEveryWord() {
    Comparison compared = Comparison.of("", "todo nuevo");
    assertThat(compared.one()).isEmpty();
    assertThat(marked(compared.other())).isEqualTo("[todo nuevo]");
  }

  @Test
  void veryLongTextsAreShownWhole() {
    String text = "palabra ".repeat(2000);
    assertThat(Comparison.of(text, "otra").one()).containsExactly(new Part(text, false));
  }

  private static String marked(List<Part> parts) {
    return parts.stream()
        .map(part -> part.own() ? "[" + part.words() + "]" : part.words())
        .collect(Collectors.joining(" "));
  }
}
