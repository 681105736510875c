package org.convocatoria.messaging.inbox;

import java.util.function.UnaryOperator;
import org.bson.Document;

/**
 * Recorded work of a rule. The sequence is that of the event which caused it; {@code key} is the
 * event's aggregate.
 */
public final class Work {

  private final String id;
  private final String key;
  private final long sequence;
  private final Reactions reactions;
  private Document task;

  Work(String id, String key, long sequence, Document task, Reactions reactions) {
    this.id = id;
    this.key = key;
    this.sequence = sequence;
    this.task = task;
    this.reactions = reactions;
  }

  /** Unique for event and purpose: the seed of deterministic ids. */
  public String id() {
    return id;
  }

  /** The aggregate whose event caused this. */
  public String key() {
    return key;
  }

  /** The sequence of the event that caused this. */
  public long sequence() {
    return sequence;
  }

  /** What the rule said is due, with what it decided since. */
  public Document task() {
    return task;
  }

  /**
   * Records a decision before it is carried out, so that a repeat, or another instance, carries out
   * the same one. Returns the task as it now is: where another decided first, with that decision.
   */
  public Document decide(UnaryOperator<Document> decision) {
    task = reactions.decide(id, task, decision.apply(new Document(task)));
    return task;
  }
}
