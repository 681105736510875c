package org.convocatoria.submission.consultation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.convocatoria.submission.consultation.Result.Cell;
import org.jspecify.annotations.Nullable;

/** Computes publishable results from the totals of one version. */
final class Results {

  private final Questionnaire asked;
  private final Tally tally;
  private final Map<String, Result> published = new HashMap<>();

  /**
   * Takes the totals.
   *
   * <p>Takes the totals.
   *
   * @param published results of this version that are published or are about to be, by question
   */
  Results(Questionnaire asked, Tally tally, Map<String, Result> published) {
    this.asked = asked;
    this.tally = tally;
    this.published.putAll(published);
  }

  /**
   * The results of these questions and statements, without those that this version does not ask.
   */
  Map<String, Result> of(Set<String> wanted) {
    Map<String, Result> made = new HashMap<>();
    for (Question question : asked.questions()) {
      if (wanted.contains(question.id())) {
        Result result = of(question);
        published.put(question.id(), result);
        made.put(question.id(), result);
      }
    }
    for (Statement statement : asked.statements()) {
      if (wanted.contains(statement.id())) {
        made.put(statement.id(), parts(statement.id(), Stance.words(), Set.of(), false));
      }
    }
    return made;
  }

  private Result of(Question question) {
    boolean telling = tellsOfAnother(question);
    return switch (question.kind()) {
      case SINGLE -> parts(question.id(), ids(question), known(question), telling);
      case SCALE -> scale(question, telling);
      case MULTIPLE -> several(question, telling);
      case RANKING -> ranking(question, telling);
      case NUMBER -> numbers(question, telling);
      case TEXT -> result(answered(question.id(), telling), List.of(), null);
    };
  }

  /**
   * True if the number of people asked would reveal a hidden count of another question. The other
   * question is judged by its counts, whether it is released or not.
   */
  private boolean tellsOfAnother(Question question) {
    Condition when = question.when();
    Question about = when == null ? null : asked.question(when.question()).orElse(null);
    if (when == null || about == null) {
      return false;
    }
    Result earlier = published.get(about.id());
    return (earlier == null ? of(about) : earlier)
        .cells().stream()
            .anyMatch(cell -> when.is().contains(cell.option()) && !cell.count().shown());
  }

  /** The options whose counts are known from a published question that only their choosers get. */
  private Set<Integer> known(Question question) {
    Set<String> told =
        asked.questions().stream()
            .filter(each -> published.containsKey(each.id()))
            .map(Question::when)
            .filter(when -> when != null && when.question().equals(question.id()))
            .flatMap(when -> when == null ? null : when.is().stream())
            .collect(Collectors.toSet());
    List<String> ids = ids(question);
    return IntStream.range(0, ids.size())
        .filter(place -> told.contains(ids.get(place)))
        .boxed()
        .collect(Collectors.toSet());
  }

  private Result parts(String id, List<String> values, Set<Integer> known, boolean telling) {
    List<Long> counts = values.stream().map(value -> tally.count(id, value)).toList();
    return result(answered(id, telling), cells(values, figures(counts, known, telling)), null);
  }

  private Result scale(Question question, boolean telling) {
    List<String> steps = question.steps().stream().map(String::valueOf).toList();
    Result plain = parts(question.id(), steps, Set.of(), telling);
    if (!allShown(plain.cells())) {
      return plain;
    }
    long given = tally.count(question.id(), Tally.ANY);
    double sum =
        question.steps().stream()
            .mapToDouble(step -> (double) step * tally.count(question.id(), String.valueOf(step)))
            .sum();
    return result(plain.answered(), plain.cells(), given == 0 ? null : sum / given);
  }

  private Result several(Question question, boolean telling) {
    List<String> ids = ids(question);
    List<Long> counts = ids.stream().map(id -> tally.count(question.id(), id)).toList();
    long answered = tally.count(question.id(), Tally.ANY);
    List<Figure> figures =
        telling ? Disclosure.withheld(ids.size()) : Disclosure.choices(counts, answered);
    return result(answered(question.id(), telling), cells(ids, figures), null);
  }

  private Result ranking(Question question, boolean telling) {
    List<String> ids = ids(question);
    List<Long> firsts =
        ids.stream().map(id -> tally.count(question.id(), Tally.at(id, 1))).toList();
    List<Cell> cells = cells(ids, figures(firsts, Set.of(), telling));
    if (allShown(cells)) {
      cells =
          cells.stream()
              .map(cell -> new Cell(cell.option(), cell.count(), meanPlace(question, cell)))
              .toList();
    }
    return result(answered(question.id(), telling), cells, null);
  }

  /** The mean place with one decimal; null if only a few gave the option some place. */
  private @Nullable Double meanPlace(Question question, Cell cell) {
    long times = 0;
    double sum = 0;
    for (int place = 1; place <= question.options().size(); place++) {
      long count = tally.count(question.id(), Tally.at(cell.option(), place));
      if (count > 0 && count < Figure.FLOOR) {
        return null;
      }
      times += count;
      sum += (double) place * count;
    }
    return times == 0 ? null : Math.round(10 * sum / times) / 10.0;
  }

  private Result numbers(Question question, boolean telling) {
    Map<String, Long> ranges = NumberRanges.of(tally.of(question.id()));
    List<Long> counts = new ArrayList<>(ranges.values());
    return result(
        answered(question.id(), telling),
        cells(List.copyOf(ranges.keySet()), figures(counts, Set.of(), telling)),
        null);
  }

  private static List<Figure> figures(List<Long> counts, Set<Integer> known, boolean telling) {
    return telling ? Disclosure.withheld(counts.size()) : Disclosure.parts(counts, known);
  }

  private Figure answered(String id, boolean telling) {
    return telling ? Figure.TELLING : Disclosure.of(tally.count(id, Tally.ANY));
  }

  /**
   * Withholds everything if all cells are withheld, or if all are small though their sum is not:
   * the sum would still say how large they must be.
   */
  private Result result(Figure counted, List<Cell> cells, @Nullable Double mean) {
    boolean nothing =
        !cells.isEmpty()
            && (all(cells, Figure.Hidden.TELLING)
                || (counted.shown() && all(cells, Figure.Hidden.SMALL)));
    return nothing
        ? new Result(
            asked.version(), Figure.TELLING, cells.stream().map(Cell::withheld).toList(), null)
        : new Result(asked.version(), counted, cells, mean);
  }

  private static boolean all(List<Cell> cells, Figure.Hidden hidden) {
    return cells.stream().allMatch(cell -> cell.count().hidden() == hidden);
  }

  private static List<Cell> cells(List<String> values, List<Figure> figures) {
    return IntStream.range(0, values.size())
        .mapToObj(i -> new Cell(values.get(i), figures.get(i), null))
        .toList();
  }

  private static boolean allShown(List<Cell> cells) {
    return cells.stream().allMatch(cell -> cell.count().shown());
  }

  private static List<String> ids(Question question) {
    return question.options().stream().map(Option::id).toList();
  }
}
