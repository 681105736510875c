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
import org.bson.conversions.Bson;
import org.convocatoria.messaging.inbox.Projections;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The admitted contributions by table, with their texts joined when they are read. */
@Repository
public class Dossiers {

  /** The projection of the contributions. */
  public static final String CONTRIBUTIONS = "dossier";

  /** The projection of their texts. */
  public static final String TEXTS = "texts";

  private static final int BATCH = 200;

  private final Projections projections;

  Dossiers(Projections projections) {
    this.projections = projections;
    projections.index(CONTRIBUTIONS, "tables", "folio");
    projections.index(CONTRIBUTIONS, "folio");
  }

  /** A contribution with its text, where that has arrived and was not erased. */
  public record Entry(AdmittedContribution contribution, @Nullable ContributionText text) {}

  /** A part of a dossier, by folio; {@code next} is the folio to go on after, null at the end. */
  public record Page(List<Entry> entries, @Nullable String next) {}

  /** How many match in all, and how many of them come before a page. */
  public record Tally(long total, long before) {}

  /** The contributions of a table that match, by folio, at most {@code limit}. */
  public Page page(String call, String table, DossierQuery query, int limit) {
    List<Entry> found = new ArrayList<>();
    String after = query.after();
    while (true) {
      List<Entry> batch = batch(filter(call, table, query, after));
      for (Entry entry : batch) {
        if (query.matches(entry.contribution().folio(), entry.text())) {
          if (found.size() == limit) {
            return new Page(found, found.getLast().contribution().folio());
          }
          found.add(entry);
        }
      }
      if (batch.size() < BATCH) {
        return new Page(found, null);
      }
      after = batch.getLast().contribution().folio();
    }
  }

  /**
   * How many contributions of a table match, and how many of them come before the page that begins
   * after the query's folio.
   */
  public Tally tally(String call, String table, DossierQuery query) {
    String after = query.after();
    if (!query.asksForWords()) {
      Bson all = filter(call, table, query, null);
      long total = projections.count(CONTRIBUTIONS, all);
      return new Tally(
          total,
          after == null ? 0 : projections.count(CONTRIBUTIONS, and(all, lte("folio", after))));
    }
    long total = 0;
    long before = 0;
    String from = null;
    while (true) {
      List<Entry> batch = batch(filter(call, table, query, from));
      for (Entry entry : batch) {
        String folio = entry.contribution().folio();
        if (query.matches(folio, entry.text())) {
          total++;
          before += after != null && folio.compareTo(after) <= 0 ? 1 : 0;
        }
      }
      if (batch.size() < BATCH) {
        return new Tally(total, before);
      }
      from = batch.getLast().contribution().folio();
    }
  }

  /** One contribution of a table's dossier. */
  public Optional<Entry> entry(String call, String table, String folio) {
    return batch(and(eq("tables", table), eq("call", call), eq("folio", folio))).stream()
        .findFirst();
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

  private List<Entry> batch(Bson filter) {
    List<AdmittedContribution> rows =
        projections.find(
            CONTRIBUTIONS, AdmittedContribution.class, filter, Sorts.ascending("folio"), BATCH);
    Map<String, ContributionText> texts = new HashMap<>();
    projections
        .find(
            TEXTS,
            ContributionText.class,
            in("_id", rows.stream().map(AdmittedContribution::id).toList()))
        .forEach(text -> texts.put(text.id(), text));
    return rows.stream().map(row -> new Entry(row, texts.get(row.id()))).toList();
  }

  private static Bson filter(
      String call, String table, DossierQuery query, @Nullable String after) {
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
    if (after != null) {
      parts.add(gt("folio", after));
    }
    return and(parts);
  }
}
