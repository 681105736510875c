package org.convocatoria.messaging.topic;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A declared topic, as the contracts list it. */
record Topic(String name, boolean compacted, @Nullable Integer retentionDays) {

  private static final long DAY = 24L * 60 * 60 * 1000;

  Map<String, String> settings() {
    if (compacted) {
      return Map.of(
          "cleanup.policy", "compact",
          "delete.retention.ms", Long.toString(7 * DAY),
          "segment.ms", Long.toString(DAY));
    }
    if (retentionDays == null) {
      return Map.of("cleanup.policy", "delete", "retention.ms", "-1");
    }
    // Only closed segments are deleted, so short retention needs short segments.
    return Map.of(
        "cleanup.policy", "delete",
        "retention.ms", Long.toString(retentionDays * DAY),
        "segment.ms", Long.toString(60L * 60 * 1000));
  }
}
