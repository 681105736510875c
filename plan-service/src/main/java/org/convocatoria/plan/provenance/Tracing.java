package org.convocatoria.plan.provenance;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.convocatoria.plan.evidence.Contribution;
import org.convocatoria.plan.evidence.Evidence;
import org.convocatoria.plan.evidence.Result;
import org.convocatoria.plan.evidence.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Follows links to what they name, as it is known and may be shown now. */
@Service
public class Tracing {

  private final Evidence evidence;

  Tracing(Evidence evidence) {
    this.evidence = evidence;
  }

  /** Reads everything these links name at once; single links are then looked up in it. */
  public Trail follow(Collection<Source> sources) {
    List<String> contributionIds =
        sources.stream().map(Source::contribution).filter(Objects::nonNull).distinct().toList();
    List<String> resultIds =
        sources.stream().map(Source::result).filter(Objects::nonNull).distinct().toList();
    Map<String, Contribution> contributions = evidence.contributions(contributionIds);
    Map<String, Words> words = new HashMap<>(evidence.words(contributions.values()));
    words.putAll(evidence.resultWords(resultIds));
    return new Trail(contributions, evidence.results(resultIds), words);
  }

  /** Which of these links still hold: what was taken back since, by whom it is from, does not. */
  public Predicate<Source> standing(Collection<Source> sources) {
    Trail trail = follow(sources);
    return source -> trail.trace(source).withdrawn() == null;
  }

  /** What a number of links name. */
  public record Trail(
      Map<String, Contribution> contributions,
      Map<String, Result> results,
      Map<String, Words> words) {

    /** One of the links, as a reader sees it. */
    public Traced trace(Source source) {
      String result = source.result();
      return result == null ? ofContribution(source) : ofResult(source, result);
    }

    private Traced ofContribution(Source source) {
      String id = source.contribution() == null ? "" : source.contribution();
      Contribution contribution = contributions.get(id);
      Words said = words.get(id);
      return new Traced(
          source.n(),
          source.type(),
          source.folio(),
          said == null ? null : said.title(),
          said == null ? null : said.excerpt(),
          shownQuote(source, said),
          holds(source, said),
          source.quote() == null ? null : source.words(),
          null,
          flag(contribution != null && !contribution.mayBeQuoted()),
          contribution != null && contribution.sample());
    }

    private Traced ofResult(Source source, String id) {
      Result result = results.get(id);
      Words said = words.get(id);
      return new Traced(
          source.n(),
          source.type(),
          null,
          null,
          null,
          shownQuote(source, said),
          holds(source, said),
          source.quote() == null ? null : source.words(),
          Traced.TracedResult.of(id, result, said),
          flag(result != null && !result.stands()),
          result != null && result.sample());
    }

    private static @Nullable String shownQuote(Source source, @Nullable Words said) {
      return source.quote() == null ? null : new Quotation(source.quote()).shown(said);
    }

    private static @Nullable Boolean holds(Source source, @Nullable Words said) {
      String quote = source.quote();
      if (quote == null || said == null) {
        return null;
      }
      return new Quotation(quote).standsIn(said.text());
    }

    /** Shown only where it is so. */
    private static @Nullable Boolean flag(boolean isSo) {
      return isSo ? true : null;
    }
  }
}
