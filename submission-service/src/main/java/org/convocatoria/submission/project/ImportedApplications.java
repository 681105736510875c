package org.convocatoria.submission.project;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convocatoria.messaging.outbox.Bulk;
import org.convocatoria.messaging.outbox.KeyReusedException;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.secret.KeyedHash;
import org.convocatoria.submission.contribution.Allotted;
import org.springframework.stereotype.Component;

/** Makes applications of rows, many at a time; a repeat makes none twice. */
@Component
class ImportedApplications {

  private static final int AT_A_TIME = 500;

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

  /**
   * Makes applications of these rows and returns the rows whose project is registered already.
   *
   * @param list the id of the import
   * @throws ProblemException 409 if another import registers one of them at the same time
   */
  List<SameProject> make(
      ProjectCall call, String list, List<RowReader.Accepted> rows, String actor) {
    RegisteredProjects registered = new RegisteredProjects(list);
    applications.registered(call.id(), RegisteredProjects.FIELDS, registered::add);
    List<SameProject> same = new ArrayList<>();
    List<RowReader.Accepted> fresh = new ArrayList<>();
    List<String> madeBefore = new ArrayList<>();
    for (RowReader.Accepted row : rows) {
      Optional<String> made = registered.madeOf(row);
      Optional<SameProject> known = made.isPresent() ? Optional.empty() : registered.register(row);
      made.ifPresent(madeBefore::add);
      known.ifPresent(same::add);
      if (made.isEmpty() && known.isEmpty()) {
        fresh.add(row);
      }
    }
    for (int i = 0; i < madeBefore.size(); i += AT_A_TIME) {
      filing.file(applications.with(part(madeBefore, i)));
    }
    for (int i = 0; i < fresh.size(); i += AT_A_TIME) {
      makeSome(call, list, part(fresh, i), actor);
    }
    return same;
  }

  private static <T> List<T> part(List<T> all, int from) {
    return all.subList(from, Math.min(from + AT_A_TIME, all.size()));
  }

  private void makeSome(
      ProjectCall call, String list, List<RowReader.Accepted> rows, String actor) {
    List<String> ids =
        rows.stream()
            .map(row -> hash.id("application-import", call.id(), RegisteredProjects.identity(row)))
            .toList();
    List<Allotted> places = filing.places(call.call(), ids);
    List<Application> made = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      made.add(application(ids.get(i), call, list, rows.get(i), places.get(i)));
    }
    try {
      applications.create(
          made.stream().map(each -> new Bulk.New<>(each.id(), list, each.imported())).toList(),
          actor);
    } catch (KeyReusedException e) {
      throw ProblemException.conflict("imported-meanwhile", "project.imported-meanwhile");
    }
    filing.file(made);
  }

  private Application application(
      String id, ProjectCall call, String list, RowReader.Accepted row, Allotted place) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Promoter promoter =
        new Promoter(
            Promoter.LEADER,
            String.valueOf(row.project().organisation()),
            row.email(),
            row.project().organisation(),
            links.hashOfLink(id, Promoter.LEADER),
            now,
            null);
    return new Application(
        id,
        call.call(),
        call.id(),
        row.project(),
        new Group(List.of(promoter), Promoter.LEADER),
        List.of(),
        new Start(
            now, true, "es", null, call.sample(), new Listed(list, row.row().number(), row.key())),
        HandedIn.now(place, now),
        List.of(),
        List.of(),
        List.of(),
        Mailing.NONE);
  }
}
