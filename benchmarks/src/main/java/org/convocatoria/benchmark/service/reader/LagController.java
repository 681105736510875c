package org.convocatoria.benchmark.service.reader;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How long events took from their write until their row was kept; asking resets it. */
@RestController
@Profile("reader")
class LagController {

  private final Recorder micros = new Recorder(TimeUnit.MINUTES.toMicros(10), 3);

  void note(Instant written) {
    long took = TimeUnit.NANOSECONDS.toMicros(Duration.between(written, Instant.now()).toNanos());
    micros.recordValue(Math.max(0, Math.min(took, TimeUnit.MINUTES.toMicros(10))));
  }

  /** Count, p50 and p99 in microseconds. */
  @GetMapping("/lag")
  String lag() {
    Histogram until = micros.getIntervalHistogram();
    return until.getTotalCount()
        + " "
        + until.getValueAtPercentile(50)
        + " "
        + until.getValueAtPercentile(99);
  }
}
