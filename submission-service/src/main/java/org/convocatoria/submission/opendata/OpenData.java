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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.contribution.Counts;
import org.convocatoria.submission.contribution.Registry;
import org.convocatoria.submission.contribution.Status;
import org.convocatoria.submission.table.SafeCsv;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Makes the files of the open data again when the registry has changed, at most every fifteen
 * seconds. They are made from the registry itself, so what was withdrawn is in none of them.
 */
@Service
public class OpenData {

  private static final Logger log = LoggerFactory.getLogger(OpenData.class);
  private static final String NAME = "contributions";
  private static final String SCHEMA = "open-contribution.schema.json";

  /** Longer than somebody takes to download what was replaced meanwhile. */
  private static final Duration STILL_READ = Duration.ofMinutes(10);

  private final PublishedFiles files;
  private final Exporting exporting;
  private final Registry registry;
  private final Calls calls;
  private final Clock clock;

  OpenData(PublishedFiles files, Exporting exporting, Registry registry, Calls calls, Clock clock) {
    this.files = files;
    this.exporting = exporting;
    this.registry = registry;
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

  /** The content of a file. */
  public InputStream open(OpenFile file) {
    return files.open(file);
  }

  @Scheduled(fixedDelay = 15, initialDelay = 15, timeUnit = TimeUnit.SECONDS)
  void refresh() {
    try {
      calls.known().ifPresent(latest -> refresh(calls.all(), ZoneId.of(latest.zone())));
    } catch (RuntimeException e) {
      log.error("The open data could not be made and are made later", e);
    }
  }

  private void refresh(List<Call> all, ZoneId zone) {
    Instant now = clock.instant();
    LocalDate today = now.atZone(zone).toLocalDate();
    Catalogue current = files.current();
    Map<String, String> marks = new TreeMap<>();
    all.forEach(call -> marks.put(call.id(), registry.mark(call.id())));
    if (!current.madeFrom().equals(marks)) {
      files.publish(new Catalogue(marks, made(all, marks, current, now)), today);
    } else if (files.manifest(today).isEmpty()) {
      files.publish(current, today);
    }
    // Also where nothing changes any more: somebody may have been erased since they were made.
    files.forget(now.minus(STILL_READ));
  }

  /** What has not changed stays as it is. */
  private List<OpenFile> made(
      List<Call> all, Map<String, String> marks, Catalogue current, Instant now) {
    List<OpenFile> made = new ArrayList<>();
    for (Call call : all) {
      String mark = marks.get(call.id());
      boolean changed = !Objects.equals(mark, current.madeFrom().get(call.id()));
      made.addAll(changed ? made(call.id(), now) : current.of(call.id()));
    }
    return made;
  }

  private List<OpenFile> made(String call, Instant now) {
    String folder = call + "/";
    List<OpenFile> made = new ArrayList<>();
    try {
      for (String format : List.of("csv", "jsonl")) {
        String path = folder + NAME + "." + format;
        made.add(files.store(path, out -> exporting.write(call, format, null, out), now));
      }
      byte[] schema = schema();
      made.add(files.store(folder + NAME + ".schema.json", out -> out.write(schema), now));
      made.add(files.store(folder + "totals.csv", out -> out.write(totals(call)), now));
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All forms of participation in one table: how many were admitted, by what. */
  private byte[] totals(String call) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("dimension", "value", "admitted"));
    Counts counts = registry.totals(call, Status.ADMITTED);
    for (Registry.Dimension dimension : Registry.Dimension.values()) {
      if (dimension != Registry.Dimension.STATE) {
        counts.by(dimension).entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .forEach(
                each ->
                    rows.add(
                        List.of(
                            dimension.name().toLowerCase(Locale.ROOT),
                            each.getKey(),
                            Long.toString(each.getValue()))));
      }
    }
    return SafeCsv.of(rows);
  }

  private static byte[] schema() throws IOException {
    return new ClassPathResource("contracts/api/schemas/" + SCHEMA).getContentAsByteArray();
  }

  private static ProblemException noSuchFile() {
    return ProblemException.notFound("opendata.unknown");
  }
}
