package org.convocatoria.submission.contribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.convocatoria.submission.call.Calls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reading the open call's contributions: the public registry, the review's queue, and totals. */
@Service
public class Registry {

  private static final String WORKSHOP = "workshop";
  private static final String FORUM = "forum";

  private final Contributions contributions;
  private final Calls calls;

  Registry(Contributions contributions, Calls calls) {
    this.contributions = contributions;
    this.calls = calls;
  }

  /** Newest first; the next page starts before the last one's number. */
  public List<Contribution> page(ContributionQuery query, int limit) {
    return contributions.page(calls.current().id(), query, limit);
  }

  /** Oldest first, those after this number. */
  public List<Contribution> oldest(ContributionQuery query, long after, int limit) {
    return contributions.oldest(calls.current().id(), query, after, limit);
  }

  /** How many there are on all pages. */
  public long count(ContributionQuery query) {
    return contributions.count(calls.current().id(), query.ofAnyPage());
  }

  /** The contribution with this folio, whatever its state. */
  public Optional<Contribution> find(String folio) {
    return Folio.parse(folio).flatMap(contributions::find);
  }

  /** Those of these folios that anyone may read. */
  public Set<String> publicAmong(Collection<String> folios) {
    return contributions.with(folios).stream()
        .filter(Contribution::isPublic)
        .map(Contribution::folio)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** How many stand in each status, by its wire name. */
  public Map<String, Long> byStatus() {
    return byWire(counts("$status", null));
  }

  /** How many of those that are wanted stand in each status, by its wire name. */
  public Map<String, Long> byStatus(ContributionQuery query) {
    Bson wanted = ContributionFilters.filter(calls.current().id(), query.ofAnyState());
    return byWire(counted("$status", List.of(new Document("$match", wanted.toBsonDocument()))));
  }

  /** How many there are for each value of a field, of one status or of all. */
  public Map<String, Long> totals(Dimension dimension, @Nullable Status of) {
    return switch (dimension) {
      case STATE -> byStatus();
      case KIND -> byKind(counts("$" + dimension.field(), of), of);
      case TABLE, FORM, MUNICIPALITY -> counts("$" + dimension.field(), of);
    };
  }

  /** The conclusions of forums are stored as a workshop's, and are counted as a forum's. */
  private Map<String, Long> byKind(Map<String, Long> stored, @Nullable Status of) {
    Document concluded = counted(of).append(Dimension.KIND.field(), WORKSHOP);
    concluded.append("arrival.origin.kind", FORUM);
    long conclusions =
        counted("$status", List.of(new Document("$match", concluded))).values().stream()
            .mapToLong(Long::longValue)
            .sum();
    Map<String, Long> kinds = new LinkedHashMap<>(stored);
    if (conclusions > 0) {
      kinds.merge(WORKSHOP, -conclusions, Long::sum);
      kinds.remove(WORKSHOP, 0L);
      kinds.put(FORUM, conclusions);
    }
    return kinds;
  }

  private Map<String, Long> counts(String field, @Nullable Status of) {
    List<Document> pipeline = new ArrayList<>(List.of(new Document("$match", counted(of))));
    if (field.equals("$tables")) {
      pipeline.add(new Document("$unwind", field));
    }
    return counted(field, pipeline);
  }

  private Document counted(@Nullable Status of) {
    Document counted = new Document("call", calls.current().id());
    return of == null ? counted : counted.append("status", of.name());
  }

  private static Map<String, Long> byWire(Map<String, Long> byStatus) {
    return byStatus.entrySet().stream()
        .collect(Collectors.toMap(e -> Status.valueOf(e.getKey()).wire(), Map.Entry::getValue));
  }

  private Map<String, Long> counted(String field, List<Document> of) {
    List<Document> pipeline = new ArrayList<>(of);
    pipeline.add(
        new Document(
            "$group", new Document("_id", field).append("count", new Document("$sum", 1))));
    Map<String, Long> counts = new LinkedHashMap<>();
    contributions
        .counts(pipeline)
        .forEach(
            row -> {
              Object id = row.get("_id");
              Number count = row.get("count", Number.class);
              if (id != null && count != null) {
                counts.put(id.toString(), count.longValue());
              }
            });
    return counts;
  }

  /** What contributions are counted by. */
  public enum Dimension {
    TABLE("tables"),
    FORM("content.form"),
    MUNICIPALITY("content.municipality"),
    KIND("contributor.kind"),
    STATE("status");

    private final String field;

    Dimension(String field) {
      this.field = field;
    }

    String field() {
      return field;
    }
  }
}
