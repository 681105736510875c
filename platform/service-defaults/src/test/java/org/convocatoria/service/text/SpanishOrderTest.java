package org.convocatoria.service.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpanishOrderTest {

  @Test
  void namesStandAsInASpanishDirectory() {
    List<String> asInADirectory =
        List.of(
            "alba",
            "Alvarado",
            "Álvarez",
            "De la Cruz",
            "Delacroix",
            "Élite",
            "Enero",
            "Íñigo",
            "Nube",
            "Nuñez",
            "Núñez",
            "NZ",
            "Ñato",
            "n\u0303u",
            "Oso",
            "Zorro",
            "Zúñiga");
    assertThat(
            asInADirectory.reversed().stream()
                .sorted(Comparator.comparing(SpanishOrder::key))
                .toList())
        .isEqualTo(asInADirectory);
  }

  @Test
  void onlyOneKeyBelongsToAName() {
    assertThat(SpanishOrder.key(" ÍÑIGO  nu\u0301n\u0303ez"))
        .isEqualTo(SpanishOrder.key("Íñigo Núñez"));
  }
}
