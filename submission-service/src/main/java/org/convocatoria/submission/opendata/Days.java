package org.convocatoria.submission.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.convocatoria.submission.casefile.Measured;
import org.springframework.stereotype.Component;

/**
 * Closes the days of the open data. The files of a day were last made some seconds before its end;
 * its manifest shall name what anybody gets who asks for the registry as of that day.
 */
@Component
class Days {

  private final PublishedFiles files;
  private final Exporting exporting;

  Days(PublishedFiles files, Exporting exporting) {
    this.files = files;
    this.exporting = exporting;
  }

  /** Closes the last day that has a manifest and is over. */
  void close(LocalDate today, ZoneId zone) {
    files
        .lastBefore(today)
        .ifPresent(
            day -> {
              Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
              List<OpenFile> closed = new ArrayList<>();
              for (OpenFile file : files.manifest(day).orElse(List.of())) {
                closed.add(Exporting.hasPast(file) ? asOf(end, file) : file);
              }
              files.close(day, closed);
            });
  }

  /** The same file with only what was public before then. */
  private OpenFile asOf(Instant end, OpenFile file) {
    Measured measured = new Measured(OutputStream.nullOutputStream());
    try {
      exporting.write(file.call(), file.format(), end, measured);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new OpenFile(
        file.path(), measured.bytes(), measured.sha256(), file.madeAt(), file.content());
  }
}
