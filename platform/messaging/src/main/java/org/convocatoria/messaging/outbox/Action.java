package org.convocatoria.messaging.outbox;

import java.util.List;
import java.util.Map;

/** What a lane of the relay asks its driver to do. */
sealed interface Action {

  /** Send one entry; answer with Acknowledged or Failed. */
  record Send(Ref ref, Pending entry) implements Action {}

  /** Take acknowledged entries out of the store; answer with Removed or NotRemoved. */
  record Remove(Map<Ref, Long> upTo) implements Action {}

  /** Read these aggregates' outboxes again; answer with Written for each. */
  record Read(List<Ref> refs) implements Action {}
}
