package org.convocatoria.messaging.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.convocatoria.messaging.inbox.Projections.Row;

/** Folds records to the newest row of each id, so that a poll is one write however much it says. */
final class ProjectionBatch implements Batch {

  private final Projections projections;
  private final int generation;
  private final BiFunction<Source, byte[], Effect> effects;
  private final Map<String, Row> newest = new LinkedHashMap<>();
  private int effective;
  private int ignored;

  ProjectionBatch(
      Projections projections, int generation, BiFunction<Source, byte[], Effect> effects) {
    this.projections = projections;
    this.generation = generation;
    this.effects = effects;
  }

  @Override
  public void add(Source source, byte[] body) {
    Row row = projections.row(generation, source, effects.apply(source, body));
    if (row == null) {
      ignored++;
      return;
    }
    effective++;
    newest.merge(
        row.collection() + "/" + row.id(), row, (a, b) -> a.sequence() >= b.sequence() ? a : b);
  }

  @Override
  public Map<String, Integer> write() {
    int notNewer = projections.replaceAll(List.copyOf(newest.values()));
    // What a poll folds away was not newer than what it wrote.
    int applied = newest.size() - notNewer;
    Map<String, Integer> outcomes =
        Map.of("applied", applied, "not_newer", effective - applied, "ignored", ignored);
    newest.clear();
    effective = 0;
    ignored = 0;
    return outcomes;
  }
}
