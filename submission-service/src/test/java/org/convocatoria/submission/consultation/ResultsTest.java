package org.convocatoria.submission.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convocatoria.submission.consultation.ConsultationSamples.question;
import static org.convocatoria.submission.consultation.ConsultationSamples.required;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ResultsTest {

  @Test
  void statementsGetPlainTotals() {
    Questionnaire asked =
        new Questionnaire(1, List.of(), List.of(new Statement("pago", "Un solo pago.")));
    List<Map<String, Object>> filledIn = new ArrayList<>();
    filledIn.addAll(Collections.nCopies(40, Map.of("pago", "agree")));
    filledIn.addAll(Collections.nCopies(12, Map.of("pago", "disagree")));
    filledIn.addAll(Collections.nCopies(9, Map.of("pago", "noOpinion")));
    Result result = result(asked, "pago", filledIn);
    assertThat(result.answered().wire()).isEqualTo(61L);
    assertThat(counts(result)).containsExactly(40L, 12L, 9L);
  }

  @Test
  void aScaleHasItsMeanUnlessACellIsHidden() {
    Questionnaire asked = new Questionnaire(1, List.of(question("e", Kind.SCALE)), List.of());
    List<Map<String, Object>> filledIn = new ArrayList<>();
    for (int step = 1; step <= 5; step++) {
      filledIn.addAll(Collections.nCopies(10, Map.of("e", step)));
    }
    assertThat(result(asked, "e", filledIn).mean()).isEqualTo(3.0);
    filledIn.subList(0, 7).clear();
    assertThat(result(asked, "e", filledIn).mean()).isNull();
  }

  @Test
  void aRankingTellsFirstPlacesAndTheMeanPlace() {
    Questionnaire asked =
        new Questionnaire(1, List.of(question("r", Kind.RANKING, "a", "b")), List.of());
    List<Map<String, Object>> filledIn = new ArrayList<>();
    filledIn.addAll(Collections.nCopies(10, Map.of("r", List.of("a", "b"))));
    filledIn.addAll(Collections.nCopies(30, Map.of("r", List.of("b", "a"))));
    Result result = result(asked, "r", filledIn);
    assertThat(counts(result)).containsExactly(10L, 30L);
    assertThat(result.cells().getFirst().meanPlace()).isEqualTo(1.8);
  }

  @Test
  void numbersAreToldInRangesWithRoundEnds() {
    Questionnaire asked = new Questionnaire(1, List.of(question("n", Kind.NUMBER)), List.of());
    List<Map<String, Object>> filledIn = new ArrayList<>();
    LongStream.range(0, 60)
        .forEach(n -> filledIn.addAll(Collections.nCopies(6, Map.of("n", (double) n))));
    Result result = result(asked, "n", filledIn);
    assertThat(result.cells()).hasSizeLessThanOrEqualTo(10);
    assertThat(result.cells().getFirst().option()).isEqualTo("0..10");
    assertThat(counts(result)).containsOnly(60L);
    assertThat(NumberRanges.of(Map.of("1.5", 7L, "-2", 5L)))
        .containsExactly(Map.entry("-2", 5L), Map.entry("1.5", 7L));
    assertThat(NumberRanges.of(Map.of("4", 30L, "5", 22L, "9", 1L, "12", 1L)).values())
        .allMatch(count -> count >= Figure.FLOOR);
    assertThat(NumberRanges.of(Map.of("4", 2L))).containsExactly(Map.entry("4..5", 2L));
    assertThat(NumberRanges.of(Map.of())).isEmpty();
  }

  @Test
  void wordsAreOnlyCountedAndSeveralChoicesStandAlone() {
    Questionnaire asked =
        new Questionnaire(
            1,
            List.of(question("t", Kind.TEXT), question("m", Kind.MULTIPLE, "a", "b")),
            List.of());
    List<Map<String, Object>> filledIn =
        new ArrayList<>(Collections.nCopies(8, Map.of("t", "Sombra", "m", List.of("a", "b"))));
    filledIn.addAll(Collections.nCopies(2, Map.of("m", List.of("b"))));
    assertThat(result(asked, "t", filledIn).cells()).isEmpty();
    assertThat(result(asked, "t", filledIn).answered().wire()).isEqualTo(8L);
    assertThat(counts(result(asked, "m", filledIn))).containsExactly(8L, 10L);
  }

  /** How many were asked why tells how many said yes. */
  @Test
  void aQuestionThatWouldTellAHiddenCountIsWithheld() {
    Questionnaire asked =
        new Questionnaire(
            1,
            List.of(
                required(question("uso", Kind.SINGLE, "Sí", "No", "A veces"), null),
                required(
                    question("por", Kind.SINGLE, "x", "y"), new Condition("uso", List.of("No")))),
            List.of());
    List<Map<String, Object>> filledIn =
        new ArrayList<>(Collections.nCopies(20, Map.of("uso", "Sí")));
    filledIn.addAll(Collections.nCopies(10, Map.of("uso", "No", "por", "x")));
    filledIn.addAll(Collections.nCopies(3, Map.of("uso", "A veces")));
    Tally tally = Tally.of(asked, filledIn);
    Map<String, Result> both = new Results(asked, tally, Map.of()).of(Set.of("uso", "por"));
    assertThat(counts(of(both, "uso"))).containsExactly(20L, "withheld", "<5");
    assertThat(of(both, "por").answered().wire()).isEqualTo("withheld");
    assertThat(counts(of(both, "por"))).containsExactly("withheld", "withheld");
    Map<String, Result> why = new Results(asked, tally, Map.of()).of(Set.of("por"));
    assertThat(of(why, "por").answered().wire()).isEqualTo("withheld");
  }

  /** Of 9 people and three counts below five each count is at least one, and none may be told. */
  @Test
  void aQuestionWithoutACountOfFiveIsWithheldWithItsTotal() {
    Questionnaire asked =
        new Questionnaire(
            1,
            List.of(
                question("u", Kind.SINGLE, "a", "b", "c"),
                question("m", Kind.MULTIPLE, "a", "b", "c")),
            List.of(new Statement("s", "Un solo pago.")));
    List<Map<String, Object>> filledIn =
        new ArrayList<>(Collections.nCopies(4, Map.of("u", "a", "m", List.of("a"), "s", "agree")));
    filledIn.addAll(Collections.nCopies(3, Map.of("u", "b", "m", List.of("b"), "s", "disagree")));
    filledIn.addAll(Collections.nCopies(2, Map.of("u", "c", "m", List.of("c"), "s", "noOpinion")));
    for (String id : List.of("u", "m", "s")) {
      Result result = result(asked, id, filledIn);
      assertThat(result.answered().wire()).as(id).isEqualTo("withheld");
      assertThat(counts(result)).as(id).containsOnly("withheld");
      assertThat(result.showsNothing()).as(id).isTrue();
    }
    Result few = result(asked, "u", filledIn.subList(0, 3));
    assertThat(few.answered().wire()).isEqualTo("<5");
    assertThat(counts(few)).containsOnly("<5");
  }

  @Test
  void talliesOfTwoBlocksAddUp() {
    Questionnaire asked =
        new Questionnaire(1, List.of(question("u", Kind.SINGLE, "a", "b")), List.of());
    Tally one = Tally.of(asked, List.of(Map.of("u", "a"), Map.of("u", "b")));
    Tally sum = one.plus(one).plus(Tally.of(asked, List.of(Map.of())));
    assertThat(sum.size()).isEqualTo(5);
    assertThat(sum.of("u")).containsExactly(Map.entry("a", 2L), Map.entry("b", 2L));
    assertThat(sum.count("u", Tally.ANY)).isEqualTo(4);
    assertThat(Tally.rounded(1234.5)).isEqualTo("1200");
  }

  private static Result result(Questionnaire asked, String id, List<Map<String, Object>> filledIn) {
    return of(new Results(asked, Tally.of(asked, filledIn), Map.of()).of(Set.of(id)), id);
  }

  private static Result of(Map<String, Result> results, String id) {
    return Objects.requireNonNull(results.get(id));
  }

  private static List<Object> counts(Result result) {
    return result.cells().stream().map(cell -> cell.count().wire()).toList();
  }
}
