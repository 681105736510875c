package org.convocatoria.messaging.outbox;

import java.util.List;
import java.util.Map;

/** What can happen to a lane of the relay. */
sealed interface Input {

  /** A committed document was seen with these pending entries, the whole prefix in order. */
  record Written(Ref ref, List<Pending> outbox) implements Input {}

  /** There may be entries of this aggregate that nobody has seen: a reply got lost. */
  record OutcomeUnknown(Ref ref) implements Input {}

  /** The broker (or the audit) has the entry. */
  record Acknowledged(Ref ref, long sequence) implements Input {}

  /** The entry could not be sent; it may or may not have arrived. */
  record Failed(Ref ref) implements Input {}

  /** The store could not be read for these; an entry of theirs may still be under way. */
  record NotRead(List<Ref> refs) implements Input {}

  /** The store no longer holds these aggregates' entries up to the sequence. */
  record Removed(Map<Ref, Long> upTo) implements Input {}

  /** The store could not remove them; they are removed again later. */
  record NotRemoved(Map<Ref, Long> upTo) implements Input {}

  /** Time has passed. */
  record Tick() implements Input {}
}
