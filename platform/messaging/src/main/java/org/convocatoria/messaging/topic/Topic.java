package org.convocatoria.messaging.topic;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A declared topic, as the contracts list it. */
record Topic(String name, boolean compacted, @Nullable Integer retentionDays) {

  private static final long HOUR = 60L * 60 * 1000;
  private static final long DAY = 24 * HOUR;

  /**
   * The topic's settings, with as many copies. Only closed segments are deleted or compacted, so
   * what has to go soon needs short ones.
   */
  Map<String, String> settings(short replication) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("min.insync.replicas", Integer.toString(Math.max(1, replication - 1)));
    settings.put("cleanup.policy", compacted ? "compact" : "delete");
    if (compacted) {
      settings.put("segment.ms", Long.toString(HOUR));
      settings.put("delete.retention.ms", Long.toString(7 * DAY));
      // Else words that were taken back would stay until half of the log is out of date.
      settings.put("max.compaction.lag.ms", Long.toString(DAY));
      settings.put("min.cleanable.dirty.ratio", "0.1");
    } else if (retentionDays == null) {
      settings.put("retention.ms", "-1");
    } else {
      settings.put("segment.ms", Long.toString(HOUR));
      settings.put("retention.ms", Long.toString(retentionDays * DAY));
    }
    return settings;
  }
}
