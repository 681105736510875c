package org.convocatoria.workshop.table;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.convocatoria.messaging.inbox.Projections;
import org.convocatoria.messaging.index.Derived;
import org.convocatoria.service.search.SearchWords;
import org.convocatoria.service.search.SoughtWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The admitted contributions by table, with their texts joined when they are read. */
@Repository
public class Dossiers {

  /** The projection of the contributions. */
  public static final String CONTRIBUTIONS = "dossier";

  /** The projection of their texts. */
  public static final String TEXTS = "texts";

  private static final String WORDS = "words";
  private static final int BATCH = 2_000;

  private final Projections projections;

  Dossiers(Projections projections) {
    this.projections = projections;
    projections.index(CONTRIBUTIONS, "tables", "call", "folio");
    projections.index(CONTRIBUTIONS, "call", "folio");
    projections.derive(
        CONTRIBUTIONS,
        Derived.of(SearchWords.VERSION, WORDS, row -> SearchWords.ofCode(row.getString("folio"))));
    projections.derive(TEXTS, Derived.of(SearchWords.VERSION, WORDS, Dossiers::wordsOfText));
  }

  /** A contribution with its text, where that has arrived and was not erased. */
  public record Entry(AdmittedContribution contribution, @Nullable ContributionText text) {}

  /**
   * A part of a dossier, by folio.
   *
   * @param next the folio to go on after, null at the end
   * @param total how many match on all pages
   */
  public record Page(List<Entry> entries, @Nullable String next, long total) {}

  /** The contributions of a table that match, by folio, at most {@code limit}. */
  public Page page(String call, String table, DossierQuery query, int limit) {
    Bson wanted = filter(call, table, query);
    List<AdmittedContribution> found =
        query.words().isEmpty()
            ? rows(wanted, query.after(), limit + 1)
            : narrowed(wanted, query, limit + 1);
    List<Entry> entries = joined(found.stream().limit(limit).toList());
    boolean more = found.size() > limit;
    return new Page(
        entries,
        more ? entries.getLast().contribution().folio() : null,
        total(wanted, query.words()));
  }

  /** Goes through those that have the words, or through the dossier where too many have them. */
  private List<AdmittedContribution> narrowed(Bson wanted, DossierQuery query, int limit) {
    Set<String> ids = withWords(query.words());
    if (ids.size() <= BATCH) {
      return rows(and(wanted, in("_id", ids)), query.after(), limit);
    }
    List<AdmittedContribution> found = new ArrayList<>();
    String after = query.after();
    List<AdmittedContribution> batch;
    do {
      batch = rows(wanted, after, BATCH);
      batch.stream().filter(row -> ids.contains(row.id())).forEach(found::add);
      after = batch.isEmpty() ? after : batch.getLast().folio();
    } while (batch.size() == BATCH && found.size() < limit);
    return found.stream().limit(limit).toList();
  }

  private long total(Bson wanted, SoughtWords words) {
    if (words.isEmpty()) {
      return projections.count(CONTRIBUTIONS, wanted);
    }
    Set<String> ids = withWords(words);
    return ids.size() <= BATCH
        ? projections.count(CONTRIBUTIONS, and(wanted, in("_id", ids)))
        : projections.ids(CONTRIBUTIONS, wanted).stream().filter(ids::contains).count();
  }

  /** Texts have words of their own; a contribution whose text is gone is found by its folio. */
  private Set<String> withWords(SoughtWords words) {
    Set<String> ids = projections.ids(TEXTS, words.inText(WORDS));
    ids.addAll(projections.ids(CONTRIBUTIONS, words.inText(WORDS)));
    return ids;
  }

  /** How many of those that match come before the page that begins after the query's folio. */
  public long before(String call, String table, DossierQuery query) {
    String after = query.after();
    return after == null
        ? 0
        : total(and(filter(call, table, query), lte("folio", after)), query.words());
  }

  /** One contribution of a table's dossier. */
  public Optional<Entry> entry(String call, String table, String folio) {
    Bson wanted = and(eq("tables", table), eq("call", call), eq("folio", folio));
    return joined(rows(wanted, null, 1)).stream().findFirst();
  }

  /** How many contributions came to a table, or had news for it, from this moment on. */
  public long countSince(String call, String table, Instant since) {
    return projections.count(
        CONTRIBUTIONS, and(eq("tables", table), eq("call", call), gte("since", since)));
  }

  /** How many contributions a table has. */
  public long count(String call, String table) {
    return projections.count(CONTRIBUTIONS, and(eq("tables", table), eq("call", call)));
  }

  /** Those of these folios that are admitted to some table of the call. */
  public Set<String> admitted(String call, Collection<String> folios) {
    return projections
        .find(CONTRIBUTIONS, AdmittedContribution.class, and(in("folio", folios), eq("call", call)))
        .stream()
        .map(AdmittedContribution::folio)
        .collect(Collectors.toSet());
  }

  private List<AdmittedContribution> rows(Bson wanted, @Nullable String after, int limit) {
    Bson filter = after == null ? wanted : and(wanted, gt("folio", after));
    return projections.find(
        CONTRIBUTIONS, AdmittedContribution.class, filter, Sorts.ascending("folio"), limit);
  }

  private List<Entry> joined(List<AdmittedContribution> rows) {
    Map<String, ContributionText> texts = new HashMap<>();
    projections
        .find(
            TEXTS,
            ContributionText.class,
            in("_id", rows.stream().map(AdmittedContribution::id).toList()))
        .forEach(text -> texts.put(text.id(), text));
    return rows.stream().map(row -> new Entry(row, texts.get(row.id()))).toList();
  }

  private static Bson filter(String call, String table, DossierQuery query) {
    List<Bson> parts = new ArrayList<>(List.of(eq("tables", table), eq("call", call)));
    if (query.form() != null) {
      parts.add(eq("form", query.form()));
    }
    if (query.municipality() != null) {
      parts.add(eq("municipality", query.municipality()));
    }
    if (query.since() != null) {
      parts.add(gte("since", query.since()));
    }
    return and(parts);
  }

  private static List<String> wordsOfText(Document text) {
    String folio = text.getString("folio");
    return SearchWords.together(
        SearchWords.of(text.getString("title"), text.getString("text")),
        folio == null ? List.of() : SearchWords.ofCode(folio));
  }
}
