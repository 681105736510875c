package org.convocatoria.submission.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlignmentTest {

  private static final String BEFORE =
      "Modera: ¿Cómo llega?\nAna: Tomo dos camiones y camino.\nLuis: Yo camino, y también tomo dos.\n";

  @Test
  void whatIsAddedBeforeShiftsAndWhatIsAddedAfterDoesNot() {
    assertThat(moved("Tomo dos camiones", "Inicio 9:00\n" + BEFORE + "Fin\n"))
        .isEqualTo("Tomo dos camiones");
  }

  @Test
  void severalEditsAroundItAreToldApart() {
    String after =
        BEFORE.replace("Modera", "Moderadora").replace("Ana", "Ana María").replace("Luis", "L.");
    assertThat(moved("Tomo dos camiones", after)).isEqualTo("Tomo dos camiones");
    assertThat(moved("Yo camino, y también", after)).isEqualTo("Yo camino, y también");
  }

  @Test
  void anEditInsideIsCoveredByTheMark() {
    assertThat(moved("Tomo dos camiones y camino", BEFORE.replace("dos camiones", "tres camiones")))
        .isEqualTo("Tomo tres camiones y camino");
    assertThat(moved("Tomo dos", BEFORE.replace("Tomo dos", "Agarro tres")))
        .isEqualTo("Agarro tres");
  }

  @Test
  void whatIsCutOutLeavesAnEmptyPlaceThatStaysOne() {
    String after = BEFORE.replace("Ana: Tomo dos camiones y camino.\n", "");
    Passage gone = Alignment.of(BEFORE, after).moved(passage("Tomo dos camiones"));
    assertThat(gone.length()).isZero();
    assertThat(Alignment.of(after, "Antes\n" + after).moved(gone).length()).isZero();
  }

  @Test
  void aPartOfAReplacedStretchStaysWithinIt() {
    Passage moved = Alignment.of("abc def", "x").moved(new Passage(1, 6));
    assertThat(moved.from()).isBetween(0, 1);
    assertThat(moved.to()).isBetween(moved.from(), 1);
  }

  @Test
  void theEndOfTheTextIsAPlaceToo() {
    assertThat(Alignment.of("abc", "abc def").moved(new Passage(3, 3)))
        .isEqualTo(new Passage(7, 7));
  }

  @Test
  void aTextWithoutAnyWordThatOccursOnceIsReplacedAsAWhole() {
    assertThat(Alignment.of("a b a b", "b a b a").moved(new Passage(0, 7)).length()).isEqualTo(7);
  }

  @Test
  void positionsCountCodePointsInEveryScript() {
    String before = "\uD83D\uDE8C Voy \uD83D\uDE8C. שלום עולם. مرحبا \uD83D\uDE00 fin";
    String after = "\uD83D\uDE80\uD83D\uDE80 " + before;
    int from = before.codePointCount(0, before.indexOf("שלום"));
    Passage marked = new Passage(from, from + 9);
    assertThat(marked.of(before)).isEqualTo("שלום עולם");
    assertThat(Alignment.of(before, after).moved(marked).of(after)).isEqualTo("שלום עולם");
  }

  @Test
  void twoMegabytesWithManyEditsKeepTheirPlaces() {
    String before =
        IntStream.range(0, 40_000)
            .mapToObj(i -> "Persona " + i % 7 + ": lo digo por vez " + i + ", y no más.\n")
            .collect(Collectors.joining());
    String after = before.replace("Persona 3", "Señora 3").replace("vez 123,", "ocasión 123,");
    int from = before.indexOf("lo digo por vez 30003");
    Passage moved = Alignment.of(before, after).moved(new Passage(from, from + 21));
    assertThat(moved.of(after)).isEqualTo("lo digo por vez 30003");
  }

  private static Passage passage(String words) {
    int from = BEFORE.codePointCount(0, BEFORE.indexOf(words));
    return new Passage(from, from + words.codePointCount(0, words.length()));
  }

  private static String moved(String words, String after) {
    return Alignment.of(BEFORE, after).moved(passage(words)).of(after);
  }
}
