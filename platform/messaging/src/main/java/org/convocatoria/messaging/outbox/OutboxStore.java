package org.convocatoria.messaging.outbox;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** What the relay does with the store: read outboxes, empty them, search for forgotten ones. */
interface OutboxStore {

  /**
   * Empties the outboxes up to the acknowledged sequence. Where something newer was pushed
   * meanwhile only what is acknowledged goes.
   */
  void remove(Map<Ref, Long> upTo);

  /**
   * The pending entries of each of these aggregates, as a majority of the store's members has them;
   * none where the aggregate is not there.
   */
  List<Input.Written> read(List<Ref> refs);

  /** Tells of every aggregate with pending entries, and the first pending sequence. */
  void pending(String collection, BiConsumer<Ref, Long> each);

  /** Files audit entries; one that is there already stays as it is. */
  void audit(Map<Ref, Pending> entries);
}
