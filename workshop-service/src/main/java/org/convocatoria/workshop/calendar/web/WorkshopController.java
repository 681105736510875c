package org.convocatoria.workshop.calendar.web;

import java.util.List;
import java.util.Map;
import org.convocatoria.service.access.Open;
import org.convocatoria.workshop.call.Call;
import org.convocatoria.workshop.call.Calls;
import org.convocatoria.workshop.result.PublicResult;
import org.convocatoria.workshop.result.PublicResults;
import org.convocatoria.workshop.workshop.Workshop;
import org.convocatoria.workshop.workshop.WorkshopView;
import org.convocatoria.workshop.workshop.Workshops;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The calendar of the open call, and each workshop with what came of it. */
@RestController
class WorkshopController {

  private final Calls calls;
  private final Workshops workshops;
  private final PublicResults results;

  WorkshopController(Calls calls, Workshops workshops, PublicResults results) {
    this.calls = calls;
    this.workshops = workshops;
    this.results = results;
  }

  @Open
  @GetMapping("/api/workshops")
  Map<String, Object> all() {
    return Map.of("items", calls.open().map(this::lines).orElse(List.of()));
  }

  @Open
  @GetMapping("/api/workshops/{id}")
  CalendarView.Whole one(@PathVariable("id") String code) {
    Call call = calls.current();
    Workshop workshop = workshops.get(call.id(), code);
    List<PublicResult> open = results.of(workshop);
    return new CalendarView.Whole(
        WorkshopView.of(workshop, call.sample()), tables(call, open), open);
  }

  private List<CalendarView.Line> lines(Call call) {
    List<Workshop> all = workshops.ofCall(call.id());
    Map<String, Integer> counts = results.counts(call.id(), all);
    return all.stream()
        .map(
            w ->
                new CalendarView.Line(
                    WorkshopView.of(w, call.sample()), counts.getOrDefault(w.code(), 0)))
        .toList();
  }

  private static List<CalendarView.OfTable> tables(Call call, List<PublicResult> open) {
    return call.tables().stream()
        .map(
            table ->
                new CalendarView.OfTable(
                    table.id(),
                    table.name(),
                    (int) open.stream().filter(r -> r.table().equals(table.id())).count()))
        .toList();
  }
}
