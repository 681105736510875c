package org.convocatoria.workshop.work;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.work.Work;
import org.convocatoria.words.Sentence;
import org.convocatoria.workshop.call.Call;
import org.convocatoria.workshop.call.Calls;
import org.convocatoria.workshop.call.Table;
import org.convocatoria.workshop.table.Dossiers;
import org.convocatoria.workshop.table.News;
import org.convocatoria.workshop.workshop.Phase;
import org.convocatoria.workshop.workshop.Workshop;
import org.convocatoria.workshop.workshop.Workshops;
import org.springframework.stereotype.Component;

/** Finds what waits for a member of staff in this service. */
@Component
public class Waiting {

  private final Calls calls;
  private final Workshops workshops;
  private final Dossiers dossiers;
  private final Clock clock;

  Waiting(Calls calls, Workshops workshops, Dossiers dossiers, Clock clock) {
    this.calls = calls;
    this.workshops = workshops;
    this.dossiers = dossiers;
    this.clock = clock;
  }

  /** Workshops for the coordination, and what is new to the tables of their leads. */
  public Work.All of(Caller caller) {
    return calls.open().map(call -> of(call, caller)).orElse(Work.All.NOTHING);
  }

  private Work.All of(Call call, Caller caller) {
    Instant now = clock.instant();
    List<Work> items = new ArrayList<>();
    if (caller.isOne("coordinator")) {
      List<Workshop> calendar = workshops.ofCall(call.id());
      toClose(calendar, now).ifPresent(items::add);
      next(calendar, now, call.zoneId()).ifPresent(items::add);
    }
    if (caller.isOne("table-lead")) {
      call.tables().stream()
          .filter(table -> caller.tables().contains(table.id()))
          .flatMap(table -> news(call, table, now).stream())
          .forEach(items::add);
    }
    return new Work.All(items);
  }

  private static Optional<Work> toClose(List<Workshop> calendar, Instant now) {
    List<Workshop> held = calendar.stream().filter(each -> each.phase(now) == Phase.HELD).toList();
    if (held.isEmpty()) {
      return Optional.empty();
    }
    int count = held.size();
    String href =
        count == 1 ? "/personal/talleres/" + held.getFirst().code() : "/personal/talleres";
    return Optional.of(
        new Work("sessions-to-close", count, href, Sentence.of("work.sessions-to-close", count)));
  }

  private static Optional<Work> next(List<Workshop> calendar, Instant now, ZoneId zone) {
    return calendar.stream()
        .filter(each -> each.phase(now) == Phase.UPCOMING || each.phase(now) == Phase.UNDER_WAY)
        .findFirst()
        .map(each -> next(each, LocalDate.ofInstant(now, zone)));
  }

  private static Work next(Workshop workshop, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, workshop.slot().starts().toLocalDate());
    return new Work(
        "sessions",
        0,
        "/personal/talleres/" + workshop.code(),
        Sentence.of("work.session", workshop.name(), Math.max(days, 0)));
  }

  private Optional<Work> news(Call call, Table table, Instant now) {
    long count = dossiers.countSince(call.id(), table.id(), News.since(now));
    return count == 0
        ? Optional.empty()
        : Optional.of(
            new Work(
                "tables",
                count,
                "/personal/mesas/" + table.id() + "?nuevas=1",
                Sentence.of("work.news", count, table.brief())));
  }
}
