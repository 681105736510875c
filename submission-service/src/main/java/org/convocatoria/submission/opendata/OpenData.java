package org.convocatoria.submission.opendata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.contribution.Registry;
import org.convocatoria.submission.timeline.Heard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Makes the tables of the open data again when the registry has changed, or what the plan made of
 * it. They are made from the registry itself, so what was withdrawn is in none of them. Looked for
 * every fifteen seconds: where something public was changed or taken back they are made at once,
 * while new things wait until making them takes a thirtieth of the time.
 */
@Service
public class OpenData {

  private static final Logger log = LoggerFactory.getLogger(OpenData.class);

  /** Longer than somebody takes to download what was replaced meanwhile. */
  private static final Duration STILL_READ = Duration.ofMinutes(10);

  private final PublishedFiles files;
  private final CallFiles callFiles;
  private final Days days;
  private final Registry registry;
  private final Heard heard;
  private final Calls calls;
  private final Clock clock;
  private volatile Making last = Making.NONE;

  OpenData(
      PublishedFiles files,
      CallFiles callFiles,
      Days days,
      Registry registry,
      Heard heard,
      Calls calls,
      Clock clock) {
    this.files = files;
    this.callFiles = callFiles;
    this.days = days;
    this.registry = registry;
    this.heard = heard;
    this.calls = calls;
    this.clock = clock;
  }

  /** The current files. */
  public Catalogue catalogue() {
    return files.current();
  }

  /**
   * The files of a day as they were last made on it, with their hashes.
   *
   * @throws ProblemException 404 for a day without
   */
  public List<OpenFile> manifest(LocalDate day) {
    return files.manifest(day).orElseThrow(OpenData::noSuchFile);
  }

  /**
   * A current file.
   *
   * @throws ProblemException 404 where there is none at this path
   */
  public OpenFile file(String path) {
    return files.current().file(path).orElseThrow(OpenData::noSuchFile);
  }

  /** The coverage of a call as it is now, as tables to read. */
  public CoverageTables coverage(Call call) {
    return new CoverageTables(call, registry.coverage(call.id()));
  }

  /** The content of a file. */
  public InputStream open(OpenFile file) {
    return files.open(file);
  }

  @Scheduled(fixedDelay = 15, initialDelay = 15, timeUnit = TimeUnit.SECONDS)
  void refresh() {
    try {
      if (last.hasRested(clock.instant()) || isPublicChanged()) {
        bringUpToDate();
      }
    } catch (RuntimeException e) {
      log.error("The open data could not be made and are made later", e);
    }
  }

  /** After it, the tables hold all that was changed before it; one at a time makes them. */
  synchronized void bringUpToDate() {
    calls.known().ifPresent(latest -> refresh(calls.all(), ZoneId.of(latest.zone())));
  }

  private boolean isPublicChanged() {
    return calls.all().stream().anyMatch(call -> registry.changedSince(call.id(), last.from()));
  }

  private void refresh(List<Call> all, ZoneId zone) {
    Instant now = clock.instant();
    LocalDate today = now.atZone(zone).toLocalDate();
    Catalogue current = files.current();
    Map<String, String> marks = new TreeMap<>();
    all.forEach(call -> marks.put(call.id(), mark(call)));
    boolean newDay = files.manifest(today).isEmpty();
    if (newDay) {
      days.close(today, zone);
    }
    if (newDay || !current.madeFrom().equals(marks)) {
      Map<String, String> known = newDay ? Map.of() : current.madeFrom();
      Instant until = today.plusDays(1).atStartOfDay(zone).toInstant();
      List<OpenFile> made = new ArrayList<>();
      for (Call call : all) {
        boolean same = Objects.equals(marks.get(call.id()), known.get(call.id()));
        made.addAll(same ? current.tables(call.id()) : made(call, now, until));
      }
      files.publish(new Catalogue(marks, made), today);
      last = new Making(now, Duration.between(now, clock.instant()));
    }
    // Also where nothing changes any more: somebody may have been erased since they were made.
    files.forget(now.minus(STILL_READ));
  }

  private String mark(Call call) {
    return registry.mark(call.id()) + " " + heard.mark(call.id());
  }

  private List<OpenFile> made(Call call, Instant now, Instant until) {
    try {
      return callFiles.make(call, now, until);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProblemException noSuchFile() {
    return ProblemException.notFound("opendata.unknown");
  }
}
