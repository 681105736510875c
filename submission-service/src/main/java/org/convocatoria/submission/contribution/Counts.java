package org.convocatoria.submission.contribution;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.convocatoria.submission.contribution.Registry.Dimension;

/** How many contributions there are, by everything that they are counted by, at one moment. */
public final class Counts {

  private final Map<Dimension, Map<String, Long>> all = new EnumMap<>(Dimension.class);

  Counts(Function<Dimension, Map<String, Long>> counted) {
    for (Dimension dimension : Dimension.values()) {
      all.put(
          dimension, Collections.unmodifiableMap(new LinkedHashMap<>(counted.apply(dimension))));
    }
  }

  /** How many there are for each value; what belongs to several tables counts at each of them. */
  public Map<String, Long> by(Dimension dimension) {
    return all.getOrDefault(dimension, Map.of());
  }

  /** How many there are in all: each is in one state. */
  public long total() {
    return by(Dimension.STATE).values().stream().mapToLong(Long::longValue).sum();
  }
}
