package org.convocatoria.workshop.dossier.web;

import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.search.SoughtWords;
import org.convocatoria.workshop.call.Call;
import org.convocatoria.workshop.call.Calls;
import org.convocatoria.workshop.call.Table;
import org.convocatoria.workshop.result.Results;
import org.convocatoria.workshop.result.StaffResult;
import org.convocatoria.workshop.table.DossierQuery;
import org.convocatoria.workshop.table.Dossiers;
import org.convocatoria.workshop.table.Rosters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A table's dossier: all staff may read all of them, for tables add to each other's results. */
@RestController
class DossierController {

  private static final int PAGE = 200;

  private final Calls calls;
  private final Dossiers dossiers;
  private final Rosters rosters;
  private final Results results;

  DossierController(Calls calls, Dossiers dossiers, Rosters rosters, Results results) {
    this.calls = calls;
    this.dossiers = dossiers;
    this.rosters = rosters;
    this.results = results;
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping("/api/staff/tables/{table}/dossier")
  DossierView dossier(
      @PathVariable("table") String id,
      @RequestParam(name = "q", required = false) @Nullable String words,
      @RequestParam(name = "form", required = false) @Nullable String form,
      @RequestParam(name = "municipality", required = false) @Nullable String municipality,
      @RequestParam(name = "cursor", required = false) @Nullable String after) {
    Call call = calls.current();
    Table table = call.mustHaveTable(id);
    DossierQuery query = new DossierQuery(SoughtWords.of(words), form, municipality, null, after);
    Dossiers.Page page = dossiers.page(call.id(), id, query, PAGE);
    return new DossierView(
        id,
        table.name(),
        dossiers.count(call.id(), id),
        page.total(),
        page.entries().stream().map(DossierView.Item::of).toList(),
        page.next(),
        results.standingOfTable(call.id(), id).stream().map(StaffResult::of).toList(),
        DossierView.RosterView.of(rosters.ofTable(call.id(), id)));
  }
}
