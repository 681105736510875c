package org.convocatoria.submission.opendata;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.contribution.Registry;
import org.convocatoria.submission.timeline.Heard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Makes the case file of each process again when something changed. It holds all public documents,
 * so it may be large: new things wait until making it takes a thirtieth of the time. Where
 * something in it was changed or taken back, it is shown no longer from that moment on.
 */
@Service
class CaseFiles {

  private static final Logger log = LoggerFactory.getLogger(CaseFiles.class);

  private final PublishedFiles files;
  private final OpenData data;
  private final ProcessCaseFile writing;
  private final Registry registry;
  private final Heard heard;
  private final Calls calls;
  private final Clock clock;
  private final AtomicBoolean running = new AtomicBoolean();

  CaseFiles(
      PublishedFiles files,
      OpenData data,
      ProcessCaseFile writing,
      Registry registry,
      Heard heard,
      Calls calls,
      Clock clock) {
    this.files = files;
    this.data = data;
    this.writing = writing;
    this.registry = registry;
    this.heard = heard;
    this.calls = calls;
    this.clock = clock;
  }

  /** Making one may take minutes; other scheduled work does not wait for it. */
  @Scheduled(fixedDelay = 15, initialDelay = 20, timeUnit = TimeUnit.SECONDS)
  void run() {
    calls.all().forEach(this::dropStale);
    if (running.compareAndSet(false, true)) {
      Thread.ofVirtual()
          .name("case-files")
          .start(
              () -> {
                try {
                  refresh();
                } finally {
                  running.set(false);
                }
              });
    }
  }

  /** Makes those again that it is time for. */
  void refresh() {
    for (Call call : calls.all()) {
      try {
        dropStale(call);
        if (isDue(call)) {
          make(call);
        }
      } catch (IOException | RuntimeException e) {
        log.error("The case file of {} could not be made and is made later", call.id(), e);
      }
    }
  }

  /** Shows it no longer where something in it was changed or taken back. */
  void dropStale(Call call) {
    files
        .caseFile(call.id())
        .filter(made -> registry.changedSince(call.id(), made.file().madeAt()))
        .ifPresent(_ -> files.drop(call.id()));
  }

  private boolean isDue(Call call) {
    Optional<CaseFile> made = files.caseFile(call.id());
    if (made.isEmpty()) {
      return true;
    }
    Instant now = clock.instant();
    ZoneId zone = ZoneId.of(call.zone());
    LocalDate madeOn = LocalDate.ofInstant(made.get().file().madeAt(), zone);
    boolean changed =
        !made.get().madeFrom().equals(mark(call)) || !madeOn.equals(LocalDate.ofInstant(now, zone));
    return changed && made.get().hasRested(now);
  }

  /** Makes it now. */
  void make(Call call) throws IOException {
    Instant from = clock.instant();
    String mark = mark(call);
    // It holds the tables, which must not be older than it.
    data.bringUpToDate();
    OpenFile file =
        files.store(
            call.id() + "/" + OpenFile.CASE_FILE, out -> writing.write(call, from, out), from);
    Duration took = Duration.between(from, clock.instant());
    files.publish(
        new CaseFile(file, mark, took), LocalDate.ofInstant(from, ZoneId.of(call.zone())));
  }

  private String mark(Call call) {
    return registry.mark(call.id()) + " " + heard.mark(call.id()) + " " + call.enacted().size();
  }
}
