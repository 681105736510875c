package org.convocatoria.workshop.table;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    if (after != null) {
      parts.add(gt("folio", after));
    }
    return and(parts);
  }
}
