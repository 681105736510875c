package org.convocatoria.benchmark;

import org.convocatoria.benchmark.run.Bed;

/** One question, answered with figures. */
public interface Benchmark {

  /** What the figures mean, in a sentence or two under the table. */
  String explanation();

  /** Measures and reports. */
  void run(Bed bed, Report report);
}
