package org.convocatoria.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Fills the indexes of one collection from its documents. On start all indexes are known before the
 * first is filled, so that one pass over the documents is enough; whoever calls holds the
 * collection's monitor.
 */
final class IndexLoading {

  private final Table table;
  private final List<SortedIndex> unloaded = new ArrayList<>();
  private boolean opening;

  IndexLoading(Table table, boolean opening) {
    this.table = table;
    this.opening = opening;
  }

  void add(SortedIndex index) {
    if (opening) {
      unloaded.add(index);
    } else {
      load(List.of(index));
    }
  }

  void finishOpening() {
    load(unloaded);
    unloaded.clear();
    opening = false;
  }

  private void load(List<SortedIndex> indexes) {
    Set<String> fields = new HashSet<>();
    indexes.forEach(index -> fields.addAll(index.fields()));
    if (!indexes.isEmpty()) {
      table.forEachInParallel(
          (position, bytes) -> {
            Document document = Bson.decodeOnly(bytes, fields);
            indexes.forEach(index -> index.put(document, position));
          });
    }
  }
}
