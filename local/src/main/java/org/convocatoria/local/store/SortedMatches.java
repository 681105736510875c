package org.convocatoria.local.store;

import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongFunction;
import org.convocatoria.local.store.MatchCursor.Match;
import org.jspecify.annotations.Nullable;

/**
 * Sorts matches while holding only their sort fields. Where an index already delivers the first of
 * these in order and only so many are wanted, it stops at the first that cannot be among them.
 */
final class SortedMatches {

  private record Sortable(long position, Document key) {}

  private final Document orderBy;
  private final Comparator<Document> order;
  private final @Nullable Comparator<Document> delivered;

  SortedMatches(Document orderBy, int deliveredFields) {
    this.orderBy = orderBy;
    this.order = new DocumentComparator(orderBy);
    this.delivered =
        deliveredFields == 0 ? null : new DocumentComparator(first(orderBy, deliveredFields));
  }

  Iterator<Long> sort(
      Iterator<Long> positions,
      LongFunction<@Nullable Match> reader,
      long wanted,
      boolean isLimited) {
    List<Sortable> matches = new ArrayList<>();
    while (positions.hasNext()) {
      long position = positions.next();
      Match match = reader.apply(position);
      if (match == null) {
        continue;
      }
      Document key = sortFields(match.document());
      if (isLimited && delivered != null && matches.size() >= wanted) {
        if (delivered.compare(matches.getLast().key(), key) != 0) {
          break;
        }
      }
      matches.add(new Sortable(position, key));
    }
    matches.sort(Comparator.comparing(Sortable::key, order));
    return matches.stream().map(Sortable::position).iterator();
  }

  private Document sortFields(Document document) {
    Document key = new Document();
    for (String path : orderBy.keySet()) {
      String field = path.split("\\.", 2)[0];
      if (document.containsKey(field)) {
        key.put(field, document.get(field));
      }
    }
    return key;
  }

  private static Document first(Document orderBy, int count) {
    Document first = new Document();
    orderBy.entrySet().stream().limit(count).forEach(e -> first.put(e.getKey(), e.getValue()));
    return first;
  }
}
