package org.convocatoria.submission.call;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Opens the call of the data file at the first start; later starts find it open. */
@Component
class OpeningCall implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(OpeningCall.class);

  private final Calls calls;
  private final IntakeCounts intakes;
  private final Clock clock;
  private final CallFile file;
  private final boolean original;

  OpeningCall(
      Calls calls,
      IntakeCounts intakes,
      Clock clock,
      @Value("${convocatoria.call.file}") Path file,
      @Value("${convocatoria.call.dates}") String dates) {
    this.calls = calls;
    this.intakes = intakes;
    this.clock = clock;
    this.file = new CallFile(file);
    this.original = dates.equals("original");
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Call written = file.asWritten();
    if (calls.find(written.id()).isEmpty()) {
      LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneId.of(written.zone()));
      calls.open(original ? written : file.movedTo(now));
      log.info("Opened the call {}", written.id());
    }
    intakes.prepare(written.id());
  }
}
