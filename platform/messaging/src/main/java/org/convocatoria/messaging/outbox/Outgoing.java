package org.convocatoria.messaging.outbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record to publish. The body becomes JSON; a null body is a tombstone, which a compacted topic
 * reads as "erased".
 */
public record Outgoing(String topic, String key, String type, @Nullable Object body) {

  /** The payload of every event: the public state after the change, and what changed. */
  public static Outgoing event(String topic, String key, String type, Object state, Object change) {
    return new Outgoing(topic, key, type, Map.of("state", state, "change", change));
  }

  /** Says on a compacted topic that the text of this key is gone. */
  public static Outgoing erased(String topic, String key, String type) {
    return new Outgoing(topic, key, type, null);
  }
}
