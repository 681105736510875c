package org.convocatoria.workshop.calendar.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.service.access.Open;
import org.convocatoria.workshop.call.Call;
import org.convocatoria.workshop.call.Calls;
import org.convocatoria.workshop.result.PublicResult;
import org.convocatoria.workshop.result.PublicResults;
import org.convocatoria.workshop.workshop.Phase;
import org.convocatoria.workshop.workshop.Workshop;
import org.convocatoria.workshop.workshop.Workshops;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The calendar for the public, and one workshop with its results. */
@PublicPage
class PublicCalendarPages {

  private final Calls calls;
  private final Workshops workshops;
  private final PublicResults results;
  private final Clock clock;

  PublicCalendarPages(Calls calls, Workshops workshops, PublicResults results, Clock clock) {
    this.calls = calls;
    this.workshops = workshops;
    this.results = results;
    this.clock = clock;
  }

  /** A workshop with its present state and the changes of its date. */
  record Dated(Workshop workshop, Phase phase, List<ToldChange> changes) {

    static Dated of(Workshop workshop, Instant now) {
      return new Dated(workshop, workshop.phase(now), ToldChange.of(workshop, now));
    }

    /** The changes after it was announced, without the announcement of one that was added. */
    public List<ToldChange> moves() {
      return changes.stream()
          .filter(each -> List.of("date", "hours", "place").contains(each.what()))
          .toList();
    }
  }

  /** A table and the results it has made public in a workshop. */
  record OfTable(String table, List<PublicResult> results) {}

  @Open
  @GetMapping("/talleres")
  String calendar(Model model) {
    Instant now = clock.instant();
    List<Workshop> all = calls.open().map(call -> workshops.ofCall(call.id())).orElse(List.of());
    model.addAttribute("sessions", all.stream().map(each -> Dated.of(each, now)).toList());
    return "calendar/talleres";
  }

  @Open
  @GetMapping("/talleres/{id}")
  String workshop(@PathVariable String id, Model model) {
    Call current = calls.current();
    Workshop workshop = workshops.get(current.id(), id);
    model.addAttribute("dated", Dated.of(workshop, clock.instant()));
    model.addAttribute("workshop", workshop);
    model.addAttribute("tables", byTable(current, results.of(workshop)));
    model.addAttribute("sample", current.sample());
    return "calendar/taller";
  }

  private static List<OfTable> byTable(Call call, List<PublicResult> all) {
    return call.tables().stream()
        .map(
            table ->
                new OfTable(
                    table.id(), all.stream().filter(r -> r.table().equals(table.id())).toList()))
        .filter(each -> !each.results().isEmpty())
        .toList();
  }
}
