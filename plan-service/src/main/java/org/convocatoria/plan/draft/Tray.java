package org.convocatoria.plan.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.convocatoria.plan.answer.AnswerKind;
import org.convocatoria.plan.answer.Answers;
import org.convocatoria.plan.evidence.Contribution;
import org.convocatoria.plan.evidence.Evidence;
import org.convocatoria.plan.evidence.Result;
import org.convocatoria.plan.evidence.Standing;
import org.convocatoria.plan.evidence.Words;
import org.convocatoria.service.search.SoughtWords;
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

    SoughtWords sought() {
      return SoughtWords.of(words);
    }
  }

  /** A contribution, in how many paragraphs it is used, and whether it is answered. */
  public record Offered(
      Contribution contribution, @Nullable Words words, int uses, @Nullable AnswerKind answer) {}

  /** A result, and in how many paragraphs it is used. */
  public record OfferedResult(Result result, @Nullable Words words, int uses) {}

  /** Contributions that match, by folio, from a place of their list on. */
  public Stretch<Offered> contributions(Draft draft, Query query, int before, int size) {
    String call = draft.plan().call();
    Map<String, Integer> uses = Uses.of(draft).folios();
    SoughtWords sought = query.sought();
    Set<String> ids = sought.isEmpty() ? null : evidence.contributionsWith(sought);
    Set<String> few = ids != null && ids.size() <= PAGE ? ids : null;
    List<Contribution> listed = new ArrayList<>();
    int total = 0;
    String after = "";
    List<Contribution> page;
    do {
      page = evidence.admitted(call, query.table(), few, after, PAGE);
      for (Contribution each : wanted(page, query, uses)) {
        if ((ids == null || ids.contains(each.id())) && total++ >= before && listed.size() < size) {
          listed.add(each);
        }
      }
      after = page.isEmpty() ? after : page.getLast().folio();
    } while (page.size() == PAGE);
    return new Stretch<>(offered(listed, uses), before, total);
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
    SoughtWords sought = query.sought();
    Set<String> ids = sought.isEmpty() ? null : evidence.resultsWith(sought);
    List<Result> found =
        evidence.results(draft.plan().call(), query.table()).stream()
            .filter(each -> ids == null || ids.contains(each.id()))
            .filter(each -> query.takes(uses.getOrDefault(each.id(), 0), null))
            .toList();
    List<Result> shown = found.stream().limit(size).toList();
    Map<String, Words> words = evidence.resultWords(shown.stream().map(Result::id).toList());
    return new Stretch<>(
        shown.stream().map(each -> offered(each, words.get(each.id()), uses)).toList(),
        0,
        found.size());
  }

  /** Answers are only asked for where they decide. */
  private List<Contribution> wanted(
      List<Contribution> page, Query query, Map<String, Integer> uses) {
    Map<String, AnswerKind> given =
        query.wanted() == Wanted.WAITING && !page.isEmpty()
            ? answers.among(page.getFirst().call(), folios(page))
            : Map.of();
    return page.stream()
        .filter(each -> query.takes(uses.getOrDefault(each.folio(), 0), given.get(each.folio())))
        .toList();
  }

  private static List<String> folios(List<Contribution> contributions) {
    return contributions.stream().map(Contribution::folio).toList();
  }

  private static OfferedResult offered(
      Result result, @Nullable Words words, Map<String, Integer> uses) {
    return new OfferedResult(result, words, uses.getOrDefault(result.id(), 0));
  }

  private List<Offered> offered(List<Contribution> page, Map<String, Integer> uses) {
    if (page.isEmpty()) {
      return List.of();
    }
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
}
