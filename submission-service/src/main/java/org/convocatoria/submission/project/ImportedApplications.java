package org.convocatoria.submission.project;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.service.secret.KeyedHash;
import org.springframework.stereotype.Component;

/** Makes applications of rows, several at a time; a repeat makes none twice. */
@Component
class ImportedApplications {

  private static final int AT_A_TIME = 8;

  private final Applications applications;
  private final ApplicationLinks links;
  private final ApplicationFiling filing;
  private final KeyedHash hash;
  private final Clock clock;

  ImportedApplications(
      Applications applications,
      ApplicationLinks links,
      ApplicationFiling filing,
      KeyedHash hash,
      Clock clock) {
    this.applications = applications;
    this.links = links;
    this.filing = filing;
    this.hash = hash;
    this.clock = clock;
  }

  void make(ProjectCall call, String batch, List<RowReader.Accepted> rows, String actor) {
    List<Future<?>> made = new ArrayList<>();
    try (ExecutorService workers =
        Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
      rows.forEach(row -> made.add(workers.submit(() -> make(call, batch, row, actor))));
    }
    made.forEach(ImportedApplications::check);
  }

  private static void check(Future<?> done) {
    try {
      done.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException(e.getCause());
    }
  }

  private void make(ProjectCall call, String batch, RowReader.Accepted row, String actor) {
    String id = hash.id("application-import", batch, Integer.toString(row.row().number()));
    Application known =
        applications
            .find(id)
            .orElseGet(
                () ->
                    applications
                        .create(batch, application(id, call, row).imported(), actor)
                        .stored()
                        .state());
    filing.file(known);
  }

  private Application application(String id, ProjectCall call, RowReader.Accepted row) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Promoter promoter =
        new Promoter(
            Promoter.LEADER,
            String.valueOf(row.project().organisation()),
            row.email(),
            row.project().organisation(),
            links.hashOfLink(id, Promoter.LEADER),
            now);
    Application draft =
        new Application(
            id,
            call.call(),
            call.id(),
            row.project(),
            new Group(List.of(promoter), Promoter.LEADER),
            List.of(),
            new Start(now, true, "es", null, call.sample()),
            null,
            List.of(),
            List.of(),
            List.of(),
            Mailing.NONE);
    return new Edited(draft).handedIn(new HandedIn(filing.place(draft), now, now)).made();
  }
}
