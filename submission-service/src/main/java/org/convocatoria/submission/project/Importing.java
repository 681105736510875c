package org.convocatoria.submission.project;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.secret.KeyedHash;
import org.convocatoria.submission.attachment.KeptFiles;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.contribution.Attachment;
import org.convocatoria.submission.table.SafeCsv;
import org.convocatoria.submission.table.UploadedTable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** Imports lists of existing projects: each good row becomes an application of its promoter. */
@Service
public class Importing {

  private static final String NAME = "rechazados.csv";

  private final Calls calls;
  private final ProjectCalls projects;
  private final ImportedApplications imported;
  private final ImportedFiles known;
  private final KeptFiles files;
  private final KeyedHash hash;
  private final MessageSource words;
  private final Clock clock;

  Importing(
      Calls calls,
      ProjectCalls projects,
      ImportedApplications imported,
      ImportedFiles known,
      KeptFiles files,
      KeyedHash hash,
      MessageSource words,
      Clock clock) {
    this.calls = calls;
    this.projects = projects;
    this.imported = imported;
    this.known = known;
    this.files = files;
    this.hash = hash;
    this.words = words;
    this.clock = clock;
  }

  /** The good rows of a table, and the bad ones. */
  private record Read(
      ImportColumns columns, List<RowReader.Accepted> accepted, List<RowReader.Rejected> rejected) {

    static Read of(UploadedTable table, Call call) {
      ImportColumns columns = new ImportColumns(table.head());
      RowReader reader = new RowReader(call, columns);
      Read read = new Read(columns, new ArrayList<>(), new ArrayList<>());
      for (UploadedTable.Row row : table.rows()) {
        switch (reader.read(row)) {
          case RowReader.Accepted good -> read.accepted.add(good);
          case RowReader.Rejected bad -> read.rejected.add(bad);
        }
      }
      return read;
    }

    /** All bad rows in the file's order, with those whose project is registered already. */
    List<RowReader.Rejected> rejectedWith(List<SameProject> same) {
      Map<Integer, UploadedTable.Row> rows =
          accepted.stream()
              .map(RowReader.Accepted::row)
              .collect(Collectors.toMap(UploadedTable.Row::number, each -> each));
      return Stream.concat(
              rejected.stream(),
              same.stream()
                  .map(
                      each ->
                          new RowReader.Rejected(
                              requireNonNull(rows.get(each.row())),
                              columns.heading(each.field()),
                              each.reason())))
          .sorted(Comparator.comparingInt(each -> each.row().number()))
          .toList();
    }
  }

  /**
   * Imports a file; the same file again under the same key, or without one, changes nothing.
   *
   * @param projectCall null for the latest call for projects
   * @throws ProblemException 422 if the file cannot be read or lacks a column; 409 once the call
   *     for projects is closed
   */
  public ImportReport take(
      @Nullable String projectCall, byte[] file, @Nullable String requestKey, String actor) {
    ProjectCall into = into(projectCall);
    UploadedTable table = UploadedTable.read(file);
    String sha256 = hash.text("project-import-file", HexFormat.of().formatHex(file));
    String id = hash.id("project-import", into.id(), requestKey == null ? sha256 : requestKey);
    ImportedFiles.Imported before = known.find(id).orElse(null);
    if (before != null && !before.sha256().equals(sha256)) {
      throw ProblemException.invalid("Idempotency-Key", "problem.key-reused");
    }
    Read read = Read.of(table, calls.of(into.call()));
    if (before == null) {
      into.mustNotBeClosed(now());
      List<SameProject> same = imported.make(into, id, read.accepted(), actor);
      int accepted = read.accepted().size() - same.size();
      Attachment rejected = kept(table, read.rejectedWith(same));
      before = new ImportedFiles.Imported(sha256, accepted, same, rejected, now());
      known.keep(id, before);
    }
    return report(id, before, read.rejectedWith(before.same()));
  }

  private static ImportReport report(
      String id, ImportedFiles.Imported imported, List<RowReader.Rejected> rejected) {
    return new ImportReport(
        id,
        imported.accepted(),
        rejected.stream()
            .map(
                each ->
                    new ImportReport.Rejection(each.row().number(), each.column(), each.reason()))
            .toList(),
        imported.file(),
        imported.at());
  }

  /**
   * The rejected rows of an import.
   *
   * @throws ProblemException if there is no such import, or it has none (404)
   */
  public KeptFiles.Download rejected(String id) {
    return known
        .find(id)
        .flatMap(each -> Optional.ofNullable(each.file()))
        .map(files::download)
        .orElseThrow(() -> ProblemException.notFound("project.unknown-import"));
  }

  private ProjectCall into(@Nullable String wanted) {
    if (wanted != null) {
      return projects.get(wanted);
    }
    Call call = calls.current();
    return projects.ofCall(call.id()).stream()
        .max(Comparator.comparing(ProjectCall::at))
        .orElseThrow(() -> ProblemException.invalid("call", "project.no-call"));
  }

  /** The rejected rows as in the file, preceded by row, column and reason. */
  private @Nullable Attachment kept(UploadedTable table, List<RowReader.Rejected> rejected) {
    if (rejected.isEmpty()) {
      return null;
    }
    var locale = LocaleContextHolder.getLocale();
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>();
    for (String key :
        List.of("project.import.row", "project.import.column", "project.import.reason")) {
      head.add(words.getMessage(key, null, locale));
    }
    head.addAll(table.head());
    rows.add(head);
    for (RowReader.Rejected each : rejected) {
      List<String> row = new ArrayList<>();
      row.add(Integer.toString(each.row().number()));
      row.add(each.column());
      row.add(each.reason().in(locale, words));
      row.addAll(each.row().cells());
      rows.add(row);
    }
    try {
      return files.keep(NAME, new ByteArrayInputStream(SafeCsv.of(rows)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
