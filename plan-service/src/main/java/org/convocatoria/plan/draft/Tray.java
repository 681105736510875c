package org.convocatoria.plan.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convocatoria.plan.answer.AnswerKind;
import org.convocatoria.plan.answer.Answers;
import org.convocatoria.plan.evidence.Contribution;
import org.convocatoria.plan.evidence.Evidence;
import org.convocatoria.plan.evidence.Result;
import org.convocatoria.plan.evidence.Standing;
import org.convocatoria.plan.evidence.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What lies ready to be linked while somebody writes. */
@Service
public class Tray {

  private static final int PAGE = 500;

  private final Evidence evidence;
  private final Answers answers;

  Tray(Evidence evidence, Answers answers) {
    this.evidence = evidence;
    this.answers = answers;
  }

  /** Which pieces are wanted. */
  public enum Wanted {
    ALL,
    /** Those that no paragraph uses. */
    UNUSED,
    /** Those that no paragraph uses and that have no answer. */
    WAITING
  }

  /** Of which table, with which words in it, and which of these. */
  public record Query(@Nullable String table, @Nullable String words, Wanted wanted) {

    boolean takes(int uses, @Nullable AnswerKind answer) {
      return switch (wanted) {
        case ALL -> true;
        case UNUSED -> uses == 0;
        case WAITING -> uses == 0 && answer == null;
      };
    }

    boolean matches(String... texts) {
      return Sought.of(words).isIn(texts);
    }
  }

  /** A contribution, in how many paragraphs it is used, and whether it is answered. */
  public record Offered(
      Contribution contribution, @Nullable Words words, int uses, @Nullable AnswerKind answer) {}

  /** A result, and in how many paragraphs it is used. */
  public record OfferedResult(Result result, @Nullable Words words, int uses) {}

  /** Contributions that match, by folio, from a place of their list on. */
  public Stretch<Offered> contributions(Draft draft, Query query, int before, int size) {
    Map<String, Integer> uses = Uses.of(draft).folios();
    List<Offered> offered = new ArrayList<>();
    int total = 0;
    String after = "";
    List<Contribution> page;
    do {
      page = evidence.admitted(draft.plan().call(), query.table(), after, PAGE);
      for (Offered each : matching(page, query, uses)) {
        if (total++ >= before && offered.size() < size) {
          offered.add(each);
        }
      }
      after = page.isEmpty() ? after : page.getLast().folio();
    } while (page.size() == PAGE);
    return new Stretch<>(offered, before, total);
  }

  /** The contribution with this folio as the tray would offer it, if a table works with it. */
  public Optional<Offered> contribution(Draft draft, String folio) {
    return evidence
        .contribution(folio)
        .filter(each -> each.call().equals(draft.plan().call()))
        .filter(each -> each.standing() == Standing.ADMITTED)
        .map(each -> offered(List.of(each), Uses.of(draft).folios()).getFirst());
  }

  /** The first results that match. */
  public Stretch<OfferedResult> results(Draft draft, Query query, int size) {
    Map<String, Integer> uses = Uses.of(draft).results();
    List<Result> found = evidence.results(draft.plan().call(), query.table());
    Map<String, Words> words = evidence.resultWords(found.stream().map(Result::id).toList());
    List<OfferedResult> matching =
        found.stream()
            .map(each -> offered(each, words.get(each.id()), uses))
            .filter(each -> query.takes(each.uses(), null))
            .filter(each -> query.matches(each.words() == null ? "" : each.words().text()))
            .toList();
    return new Stretch<>(matching.subList(0, Math.min(size, matching.size())), 0, matching.size());
  }

  private static OfferedResult offered(
      Result result, @Nullable Words words, Map<String, Integer> uses) {
    return new OfferedResult(result, words, uses.getOrDefault(result.id(), 0));
  }

  private List<Offered> matching(List<Contribution> page, Query query, Map<String, Integer> uses) {
    return page.isEmpty()
        ? List.of()
        : offered(page, uses).stream()
            .filter(each -> query.takes(each.uses(), each.answer()))
            .filter(each -> says(each, query))
            .toList();
  }

  private List<Offered> offered(List<Contribution> page, Map<String, Integer> uses) {
    Map<String, Words> words = evidence.words(page);
    Map<String, AnswerKind> given =
        answers.among(page.getFirst().call(), page.stream().map(Contribution::folio).toList());
    return page.stream()
        .map(
            each ->
                new Offered(
                    each,
                    words.get(each.id()),
                    uses.getOrDefault(each.folio(), 0),
                    given.get(each.folio())))
        .toList();
  }

  private static boolean says(Offered offered, Query query) {
    Words words = offered.words();
    String folio = offered.contribution().folio();
    return words == null
        ? query.matches(folio)
        : query.matches(folio, words.title() == null ? "" : words.title(), words.text());
  }
}
