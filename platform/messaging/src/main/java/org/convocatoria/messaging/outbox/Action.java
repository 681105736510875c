package org.convocatoria.messaging.outbox;

import java.util.List;
import java.util.Map;

/** What a lane of the relay asks its driver to do. */
sealed interface Action {

  /** Send one entry; then report Acknowledged or Failed. */
  record Send(Ref ref, Pending entry) implements Action {}

  /** Take acknowledged entries out of the store; then report Removed or NotRemoved. */
  record Remove(Map<Ref, Long> upTo) implements Action {}

  /** Read these aggregates' outboxes again; then report Written for each. */
  record Read(List<Ref> refs) implements Action {}
}
