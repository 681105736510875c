package org.convocatoria.plan.draft;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.convocatoria.plan.answer.AnswerKind;
import org.convocatoria.plan.answer.Answers;
import org.convocatoria.plan.evidence.Contribution;
import org.convocatoria.plan.evidence.Evidence;
import org.convocatoria.plan.evidence.Result;
import org.convocatoria.plan.evidence.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What lies ready to be linked while somebody writes. */
@Service
public class Tray {

  private static final int LISTED = 200;
  private static final int PAGE = 500;
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

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
      String wanted = plain(words == null ? "" : words.strip());
      return plain(String.join(" ", texts)).contains(wanted);
    }

    private static String plain(String text) {
      String parted = Normalizer.normalize(text, Normalizer.Form.NFD);
      return ACCENTS.matcher(parted).replaceAll("").toLowerCase(Locale.ROOT);
    }
  }

  /** A contribution, in how many paragraphs it is used, and whether it is answered. */
  public record Offered(
      Contribution contribution, @Nullable Words words, int uses, @Nullable AnswerKind answer) {}

  /** A result, and in how many paragraphs it is used. */
  public record OfferedResult(Result result, @Nullable Words words, int uses) {}

  /** The first contributions by folio that match; no more are listed than a person can look at. */
  public List<Offered> contributions(Draft draft, Query query) {
    Map<String, Integer> uses = Uses.of(draft).folios();
    List<Offered> offered = new ArrayList<>();
    String after = "";
    List<Contribution> page;
    do {
      page = evidence.admitted(draft.plan().call(), query.table(), after, PAGE);
      offered.addAll(matching(page, query, uses));
      after = page.isEmpty() ? after : page.getLast().folio();
    } while (page.size() == PAGE && offered.size() < LISTED);
    return offered.subList(0, Math.min(LISTED, offered.size()));
  }

  /** The results that match. */
  public List<OfferedResult> results(Draft draft, Query query) {
    Map<String, Integer> uses = Uses.of(draft).results();
    List<Result> found = evidence.results(draft.plan().call(), query.table());
    Map<String, Words> words = evidence.resultWords(found.stream().map(Result::id).toList());
    return found.stream()
        .map(each -> new OfferedResult(each, words.get(each.id()), uses.getOrDefault(each.id(), 0)))
        .filter(each -> query.takes(each.uses(), null))
        .filter(each -> query.matches(each.words() == null ? "" : each.words().text()))
        .limit(LISTED)
        .toList();
  }

  private List<Offered> matching(List<Contribution> page, Query query, Map<String, Integer> uses) {
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
        .filter(each -> query.takes(each.uses(), each.answer()))
        .filter(each -> says(each, query))
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
