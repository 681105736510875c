package org.convocatoria.workshop.dossier.pages;

import java.util.List;
import java.util.Optional;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.workshop.call.Call;
import org.convocatoria.workshop.call.Calls;
import org.convocatoria.workshop.call.Table;
import org.convocatoria.workshop.workshop.Workshop;
import org.convocatoria.workshop.workshop.Workshops;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What each table has to work with, and the way from there to a new result. */
@DeskPage
class TablePages {

  private final Calls calls;
  private final Workshops workshops;
  private final TableScreen screen;

  TablePages(Calls calls, Workshops workshops, TableScreen screen) {
    this.calls = calls;
    this.workshops = workshops;
    this.screen = screen;
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping("/personal/mesas")
  String tables(Desk desk) {
    return desk.to(
        "/personal/mesas/"
            + desk.ownTables().stream()
                .findFirst()
                .or(() -> first(calls.current()))
                .orElseThrow(() -> ProblemException.notFound("dossier.no-tables")));
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping("/personal/mesas/{table}")
  String table(
      @PathVariable String table,
      @RequestParam(defaultValue = "") String forma,
      @RequestParam(defaultValue = "") String municipio,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String nuevas,
      @RequestParam(defaultValue = "") String desde,
      @RequestParam(required = false) @Nullable String sigue,
      @RequestParam(defaultValue = "") String leer,
      @RequestParam(defaultValue = "") List<String> cites,
      Model model) {
    String from = sigue == null ? desde : sigue;
    TableAddress address = new TableAddress(q, municipio, forma, nuevas, from, leer, cites);
    return screen.show(table, address, model);
  }

  /** Goes on to the form of a new result with what was chosen here. */
  @Allowed(
      value = {"coordinator", "table-lead"},
      table = "table")
  @GetMapping("/personal/mesas/{table}/resultado")
  String result(
      @PathVariable String table,
      @RequestParam String taller,
      @RequestParam(defaultValue = "") List<String> cites,
      Desk desk) {
    Call current = calls.current();
    current.mustHaveTable(table);
    Workshop workshop = workshops.get(current.id(), taller);
    return desk.to(
        UriComponentsBuilder.fromPath("/personal/talleres/{workshop}/resultados/nuevo")
            .queryParam("mesa", "{table}")
            .queryParam("cites", cites.stream().distinct().limit(TableAddress.MOST).toArray())
            .encode()
            .buildAndExpand(workshop.code(), table)
            .toUriString());
  }

  private static Optional<String> first(Call call) {
    return call.tables().stream().map(Table::id).findFirst();
  }
}
