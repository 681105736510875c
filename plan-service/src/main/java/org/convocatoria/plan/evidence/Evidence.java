package org.convocatoria.plan.evidence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;

import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.convocatoria.messaging.inbox.Projections;
import org.convocatoria.service.search.SoughtWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Everything known to found the plan on. Rows and words arrive on topics of their own and are
 * joined when they are read, so that neither waits for the other.
 */
@Component
public class Evidence {

  /** Rows of {@link Contribution}. */
  public static final String CONTRIBUTIONS = "contributions";

  /** {@link Words} of contributions. */
  public static final String CONTRIBUTION_WORDS = "contributionWords";

  /** Rows of {@link Result}. */
  public static final String RESULTS = "results";

  /** {@link Words} of results. */
  public static final String RESULT_WORDS = "resultWords";

  /** Rows of {@link IntakeCount}. */
  public static final String COUNTS = "intakeCounts";

  private static final List<String> SETTLED = List.of("notAdmitted", "forwarded", "withdrawn");
  private static final String ADMITTED = "admitted";

  private final Projections projections;

  Evidence(Projections projections) {
    this.projections = projections;
    projections.index(CONTRIBUTIONS, "folio");
    projections.index(CONTRIBUTIONS, "call", "folio");
    projections.index(RESULTS, "call", "stands", "number", "_id");
    projections.index(RESULTS, "call", "stands", "table", "number", "_id");
    projections.derive(CONTRIBUTIONS, SearchedRows.codesOf("folio"));
    projections.derive(CONTRIBUTION_WORDS, SearchedRows.TEXTS);
    projections.derive(RESULTS, SearchedRows.codesOf("number"));
    projections.derive(RESULT_WORDS, SearchedRows.TEXTS);
  }

  /** The contribution with this folio. */
  public Optional<Contribution> contribution(String folio) {
    return projections.find(CONTRIBUTIONS, Contribution.class, eq("folio", folio)).stream()
        .findFirst();
  }

  /** The contributions that stand for these since they were merged, by the folios of these. */
  public Map<String, Contribution> standingFor(Collection<Contribution> merged) {
    return new MergedChains(this::withFolios).ends(merged);
  }

  private List<Contribution> withFolios(Collection<String> folios) {
    return projections.find(CONTRIBUTIONS, Contribution.class, in("folio", folios));
  }

  /** The contributions with these ids, by id. */
  public Map<String, Contribution> contributions(Collection<String> ids) {
    return byId(CONTRIBUTIONS, Contribution.class, ids, Contribution::id);
  }

  /** Those that review has not settled itself, by folio, after the given one. */
  public List<Contribution> unsettled(
      String call, Instant receivedUntil, String afterFolio, int limit) {
    return page(
        and(eq("call", call), lte("receivedAt", receivedUntil), nin("status", SETTLED)),
        afterFolio,
        limit);
  }

  /**
   * Admitted ones, of one table where given, by folio, after the given one.
   *
   * @param among only these ids; null takes all
   */
  public List<Contribution> admitted(
      String call,
      @Nullable String table,
      @Nullable Set<String> among,
      String afterFolio,
      int limit) {
    List<Bson> filters = new ArrayList<>(List.of(eq("call", call), eq("status", ADMITTED)));
    if (among != null) {
      filters.add(in("_id", among));
    }
    if (table != null) {
      filters.add(eq("tables", table));
    }
    return page(and(filters), afterFolio, limit);
  }

  /** How many were received up to then, whatever became of them. */
  public long received(String call, Instant until) {
    return projections.count(CONTRIBUTIONS, and(eq("call", call), lte("receivedAt", until)));
  }

  /** How many of those received up to then are in this state. */
  public long inState(String call, String status, Instant until) {
    return projections.count(
        CONTRIBUTIONS, and(eq("call", call), eq("status", status), lte("receivedAt", until)));
  }

  /** What intake counted for exactly this cut-off, once that is known. */
  public Optional<IntakeCount> counted(String call, Instant cutOff) {
    return projections.find(COUNTS, IntakeCount.class, IntakeCount.idOf(call, cutOff));
  }

  /** The words of a contribution, unless they are gone or not yet here. */
  public Optional<Words> words(Contribution contribution) {
    return Optional.ofNullable(words(List.of(contribution)).get(contribution.id()));
  }

  /** The words of those that have any to show, by contribution id. */
  public Map<String, Words> words(Collection<Contribution> contributions) {
    List<String> ids =
        contributions.stream().filter(Contribution::mayBeQuoted).map(Contribution::id).toList();
    return byId(CONTRIBUTION_WORDS, Words.class, ids, Words::id);
  }

  /** The ids of contributions with these words in their folio, title or text. */
  public Set<String> contributionsWith(SoughtWords words) {
    Set<String> ids = projections.ids(CONTRIBUTION_WORDS, words.inText(SearchedRows.WORDS));
    ids.addAll(projections.ids(CONTRIBUTIONS, words.inText(SearchedRows.WORDS)));
    return ids;
  }

  /** The ids of results with these words in their number or text. */
  public Set<String> resultsWith(SoughtWords words) {
    Set<String> ids = projections.ids(RESULT_WORDS, words.inText(SearchedRows.WORDS));
    ids.addAll(projections.ids(RESULTS, words.inText(SearchedRows.WORDS)));
    return ids;
  }

  /** The result with this id. */
  public Optional<Result> result(String id) {
    return projections.find(RESULTS, Result.class, id);
  }

  /** The results with these ids, by id. */
  public Map<String, Result> results(Collection<String> ids) {
    return byId(RESULTS, Result.class, ids, Result::id);
  }

  /** All results of a call that stand, of one table where given. */
  public List<Result> results(String call, @Nullable String table) {
    Bson ofCall = and(eq("call", call), eq("stands", true));
    return projections.find(
        RESULTS,
        Result.class,
        table == null ? ofCall : and(ofCall, eq("table", table)),
        Sorts.ascending("number", "_id"),
        0);
  }

  /** The words of these results, by result id. */
  public Map<String, Words> resultWords(Collection<String> ids) {
    return byId(RESULT_WORDS, Words.class, ids, Words::id);
  }

  private List<Contribution> page(Bson filter, String afterFolio, int limit) {
    return projections.find(
        CONTRIBUTIONS,
        Contribution.class,
        and(filter, gt("folio", afterFolio)),
        Sorts.ascending("folio"),
        limit);
  }

  private <V> Map<String, V> byId(
      String projection, Class<V> view, Collection<String> ids, Function<V, String> id) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return projections.find(projection, view, in("_id", ids)).stream()
        .collect(Collectors.toMap(id, Function.identity()));
  }
}
