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

  private static final int LISTED = 200;
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

  /**
   * Of which table, with which words, and which of these.
   *
   * @param after the folio that the page before ended with; empty on the first
   */
  public record Query(@Nullable String table, SoughtWords words, Wanted wanted, String after) {

    /** From the beginning, with the words as somebody typed them. */
    public static Query of(@Nullable String table, String typed, Wanted wanted) {
      return new Query(table, SoughtWords.of(typed), wanted, "");
    }

    boolean takes(int uses, @Nullable AnswerKind answer) {
      return switch (wanted) {
        case ALL -> true;
        case UNUSED -> uses == 0;
        case WAITING -> uses == 0 && answer == null;
      };
    }
  }

  /** A contribution, in how many paragraphs it is used, and whether it is answered. */
  public record Offered(
      Contribution contribution, @Nullable Words words, int uses, @Nullable AnswerKind answer) {}

  /** A result, and in how many paragraphs it is used. */
  public record OfferedResult(Result result, @Nullable Words words, int uses) {}

  /**
   * Contributions by folio.
   *
   * @param next the folio to go on after, null at the end
   * @param total how many match on all pages
   */
  public record Page(List<Offered> offered, @Nullable String next, long total) {}

  /** The first results by number, and how many there are. */
  public record Results(List<OfferedResult> offered, long total) {}

  /** The contributions that match; a page is no more than a person can look at. */
  public Page contributions(Draft draft, Query query) {
    List<Contribution> all = matching(draft, query);
    List<Contribution> shown =
        all.stream()
            .filter(each -> each.folio().compareTo(query.after()) > 0)
            .limit(LISTED + 1L)
            .toList();
    boolean more = shown.size() > LISTED;
    List<Contribution> listed = more ? shown.subList(0, LISTED) : shown;
    return new Page(offered(draft, listed), more ? listed.getLast().folio() : null, all.size());
  }

  /** The contributions that match, as many as a page of the desk shows, from a place on. */
  public Stretch<Offered> stretch(Draft draft, Query query, int before) {
    List<Contribution> all = matching(draft, query);
    List<Contribution> shown = all.stream().skip(before).limit(Stretch.PAGE).toList();
    return new Stretch<>(offered(draft, shown), before, all.size());
  }

  /** The folios of all contributions that match. */
  public List<String> folios(Draft draft, Query query) {
    return folios(matching(draft, query));
  }

  /** The contribution with this folio as the tray would offer it, if a table works with it. */
  public Optional<Offered> contribution(Draft draft, String folio) {
    return evidence
        .contribution(folio)
        .filter(each -> each.call().equals(draft.plan().call()))
        .filter(each -> each.standing() == Standing.ADMITTED)
        .map(each -> offered(draft, List.of(each)).getFirst());
  }

  private List<Contribution> matching(Draft draft, Query query) {
    String call = draft.plan().call();
    Map<String, Integer> uses = Uses.of(draft).folios();
    Set<String> ids = query.words().isEmpty() ? null : evidence.contributionsWith(query.words());
    Set<String> few = ids != null && ids.size() <= PAGE ? ids : null;
    List<Contribution> matching = new ArrayList<>();
    String after = "";
    List<Contribution> page;
    do {
      page = evidence.admitted(call, query.table(), few, after, PAGE);
      wanted(page, query, uses).stream()
          .filter(each -> ids == null || ids.contains(each.id()))
          .forEach(matching::add);
      after = page.isEmpty() ? after : page.getLast().folio();
    } while (page.size() == PAGE);
    return matching;
  }

  /** The results that match. */
  public Results results(Draft draft, Query query) {
    Map<String, Integer> uses = Uses.of(draft).results();
    Set<String> ids = query.words().isEmpty() ? null : evidence.resultsWith(query.words());
    List<Result> found =
        evidence.results(draft.plan().call(), query.table()).stream()
            .filter(each -> ids == null || ids.contains(each.id()))
            .filter(each -> query.takes(uses.getOrDefault(each.id(), 0), null))
            .toList();
    List<Result> shown = found.stream().limit(LISTED).toList();
    Map<String, Words> words = evidence.resultWords(shown.stream().map(Result::id).toList());
    return new Results(
        shown.stream()
            .map(
                each ->
                    new OfferedResult(each, words.get(each.id()), uses.getOrDefault(each.id(), 0)))
            .toList(),
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

  private List<Offered> offered(Draft draft, List<Contribution> contributions) {
    Map<String, Integer> uses = Uses.of(draft).folios();
    Map<String, Words> words = evidence.words(contributions);
    Map<String, AnswerKind> given = answers.among(draft.plan().call(), folios(contributions));
    return contributions.stream()
        .map(
            each ->
                new Offered(
                    each,
                    words.get(each.id()),
                    uses.getOrDefault(each.folio(), 0),
                    given.get(each.folio())))
        .toList();
  }

  private static List<String> folios(List<Contribution> contributions) {
    return contributions.stream().map(Contribution::folio).toList();
  }
}
