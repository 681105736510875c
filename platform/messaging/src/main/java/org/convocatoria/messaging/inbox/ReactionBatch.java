package org.convocatoria.messaging.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Collects what a rule wants done because of some records, to record it in one write. */
final class ReactionBatch<E> implements Batch {

  private final Reactions reactions;
  private final Rule<E> rule;
  private final Reading<E> events;
  private final List<Document> due = new ArrayList<>();
  private int read;

  ReactionBatch(Reactions reactions, Rule<E> rule, Reading<E> events) {
    this.reactions = reactions;
    this.rule = rule;
    this.events = events;
  }

  @Override
  public void add(Source source, byte[] body) {
    reactions.due(rule, source, events.read(source.type(), body)).ifPresent(due::add);
    read++;
  }

  @Override
  public Map<String, Integer> write() {
    int recorded = reactions.record(due);
    Map<String, Integer> outcomes = Map.of("applied", recorded, "ignored", read - recorded);
    due.clear();
    read = 0;
    return outcomes;
  }
}
