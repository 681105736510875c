package org.convocatoria.workshop.workshop.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.convocatoria.messaging.outbox.Stored;
import org.convocatoria.service.access.Open;
import org.convocatoria.workshop.call.Call;
import org.convocatoria.workshop.call.Calls;
import org.convocatoria.workshop.result.Result;
import org.convocatoria.workshop.result.Results;
import org.convocatoria.workshop.table.Dossiers;
import org.convocatoria.workshop.workshop.Workshop;
import org.convocatoria.workshop.workshop.Workshops;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The calendar of the open call, and each workshop with what came of it. */
@RestController
class WorkshopController {

  private final Calls calls;
  private final Workshops workshops;
  private final Results results;
  private final Dossiers dossiers;

  WorkshopController(Calls calls, Workshops workshops, Results results, Dossiers dossiers) {
    this.dossiers = dossiers;
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
  WorkshopView.Whole one(@PathVariable("id") String code) {
    Call call = calls.current();
    Workshop workshop = workshops.get(call.id(), code);
    List<WorkshopView.PublicResult> open = workshop.isClosed() ? open(call, code) : List.of();
    return new WorkshopView.Whole(
        WorkshopView.of(workshop, call.sample()), tables(call, open), open);
  }

  private List<WorkshopView.PublicResult> open(Call call, String code) {
    List<Result> standing =
        results.ofWorkshop(call.id(), code).stream()
            .map(Stored::state)
            .filter(Result::stands)
            .toList();
    List<String> cited =
        standing.stream().flatMap(each -> each.finding().cites().stream()).distinct().toList();
    Set<String> readable = dossiers.admitted(call.id(), cited);
    return standing.stream().map(each -> WorkshopView.PublicResult.of(each, readable)).toList();
  }

  private List<WorkshopView.Line> lines(Call call) {
    Map<String, Long> counts =
        results.standing(call.id()).stream()
            .collect(Collectors.groupingBy(r -> r.state().workshop(), Collectors.counting()));
    return workshops.ofCall(call.id()).stream()
        .map(
            w ->
                new WorkshopView.Line(
                    WorkshopView.of(w, call.sample()),
                    w.isClosed() ? counts.getOrDefault(w.code(), 0L).intValue() : 0))
        .toList();
  }

  private static List<WorkshopView.OfTable> tables(
      Call call, List<WorkshopView.PublicResult> open) {
    return call.tables().stream()
        .map(
            table ->
                new WorkshopView.OfTable(
                    table.id(),
                    table.name(),
                    (int) open.stream().filter(r -> r.table().equals(table.id())).count()))
        .toList();
  }
}
