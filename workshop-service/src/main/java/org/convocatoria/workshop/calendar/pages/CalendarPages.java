package org.convocatoria.workshop.calendar.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.workshop.call.Calls;
import org.convocatoria.workshop.result.PublicResults;
import org.convocatoria.workshop.workshop.Phase;
import org.convocatoria.workshop.workshop.Workshop;
import org.convocatoria.workshop.workshop.Workshops;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The calendar at the desk. */
@DeskPage
class CalendarPages {

  private final Calls calls;
  private final Workshops workshops;
  private final PublicResults results;
  private final WorkshopScreen screen;
  private final Clock clock;

  CalendarPages(
      Calls calls, Workshops workshops, PublicResults results, WorkshopScreen screen, Clock clock) {
    this.calls = calls;
    this.workshops = workshops;
    this.results = results;
    this.screen = screen;
    this.clock = clock;
  }

  /** A line of the calendar. */
  record Line(Workshop workshop, Phase phase, int results) {}

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping("/personal/talleres")
  String calendar(Model model) {
    model.addAttribute("lines", calls.open().map(call -> lines(call.id())).orElse(List.of()));
    return "calendar/personal-talleres";
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping("/personal/talleres/{id}")
  String workshop(@PathVariable String id, Model model) {
    return screen.show(id, Form.blank(""), model);
  }

  private List<Line> lines(String call) {
    Instant now = clock.instant();
    List<Workshop> all = workshops.ofCall(call);
    var counts = results.counts(call, all);
    return all.stream()
        .map(each -> new Line(each, each.phase(now), counts.getOrDefault(each.code(), 0)))
        .toList();
  }
}
