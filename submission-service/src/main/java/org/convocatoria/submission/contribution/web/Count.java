package org.convocatoria.submission.contribution.web;

import java.util.List;
import java.util.Map;

/** How many contributions share a value, such as a table. */
record Count(String id, long count) {

  static List<Count> of(Map<String, Long> counts) {
    return counts.entrySet().stream().map(e -> new Count(e.getKey(), e.getValue())).toList();
  }
}
