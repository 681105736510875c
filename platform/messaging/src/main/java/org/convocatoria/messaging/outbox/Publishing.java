package org.convocatoria.messaging.outbox;

import java.util.List;
import java.util.Map;

/** How an aggregate's domain events become records: the one place that knows topics and types. */
public interface Publishing<S, E> {

  /**
   * The state that may be known outside the service: no personal data, no free text of citizens. It
   * is also what the audit shows as before and after.
   */
  Object publicState(S state);

  /**
   * The name under which the audit keeps an event, such as {@code contribution-admitted}. It stays
   * when the event's class is renamed, since entries of years ago are looked up by it.
   */
  String auditName(E event);

  /**
   * What the audit keeps of an event beside the public state, by name: how somebody was recognised,
   * for example. It is published nowhere.
   */
  default Map<String, Object> auditDetails(E event) {
    return Map.of();
  }

  /** The records that one event of the change causes, in the order they are to be published. */
  List<Outgoing> publish(S after, E event);

  /**
   * The records that publish the present state again, for readers that lost theirs or come late:
   * state only, under types of their own, so that no rule takes them for something that happened.
   * None where nobody reads it.
   */
  List<Outgoing> restated(S state);
}
