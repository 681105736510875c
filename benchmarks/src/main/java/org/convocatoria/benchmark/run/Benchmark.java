package org.convocatoria.benchmark.run;

import org.convocatoria.benchmark.report.Report;

/** One question, answered with figures. */
public interface Benchmark {

  /** What the figures mean, in a sentence or two under the table. */
  String explanation();

  /** Measures and reports. */
  void run(Bed bed, Report report);
}
