package org.convocatoria.messaging.outbox;

import java.util.List;

/** How an aggregate's domain events become records: the one place that knows topics and types. */
public interface Publishing<S, E> {

  /**
   * The state that may be known outside the service: no personal data, no free text of citizens. It
   * is also what the audit shows as before and after.
   */
  Object publicState(S state);

  /** The records that one event of the change causes, in the order they are to be published. */
  List<Outgoing> publish(S after, E event);
}
