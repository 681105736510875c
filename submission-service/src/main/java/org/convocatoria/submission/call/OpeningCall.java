package org.convocatoria.submission.call;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Opens the call of the data file at the first start. Later starts find it open: what was published
 * does not change because a file did.
 */
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
      CallFile file,
      @Value("${convocatoria.call.dates}") String dates) {
    this.calls = calls;
    this.intakes = intakes;
    this.clock = clock;
    this.file = file;
    this.original = dates.equals("original");
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Call written = file.asWritten();
    calls.find(written.id()).ifPresentOrElse(this::mustBeTheSame, () -> open(written));
    intakes.prepare(written.id());
  }

  private void open(Call written) {
    calls.all().stream()
        .filter(each -> each.folioPrefix().equals(written.folioPrefix()))
        .findFirst()
        .ifPresent(OpeningCall::refuseItsPrefix);
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneId.of(written.zone()));
    calls.open(original ? written : file.movedTo(now));
    log.info("Opened the call {}", written.id());
  }

  /** Folios name no call, so each call needs its own beginning. */
  private static void refuseItsPrefix(Call other) {
    throw new CallFileException(
        "The folioPrefix %s belongs to the call %s: choose another for this one."
            .formatted(other.folioPrefix(), other.id()));
  }

  /** A sample may come with another file in another version; a public call may not. */
  private void mustBeTheSame(Call opened) {
    List<String> changed = CallDifferences.between(opened, file.movedBy(opened.daysMoved()));
    if (changed.isEmpty()) {
      return;
    }
    String told =
        "The call %s was opened with other data than its file has now: %s."
            .formatted(opened.id(), String.join(", ", changed));
    if (!file.isSample()) {
      throw new CallFileException(
          told
              + " What was published stays. Put the file back as it was; the dates of reception"
              + " change by a public act, at the desk.");
    }
    log.warn("{} The sample stays as it was opened.", told);
  }
}
