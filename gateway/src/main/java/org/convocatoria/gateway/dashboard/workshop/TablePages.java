package org.convocatoria.gateway.dashboard.workshop;

import org.convocatoria.gateway.dashboard.desk.Desk;
import org.convocatoria.gateway.dashboard.desk.DeskPage;
import org.convocatoria.gateway.edge.service.NotThereException;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceAwayException;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.convocatoria.gateway.portal.page.Call;
import org.convocatoria.gateway.portal.page.CurrentCall;
import org.convocatoria.pages.form.Selection;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What each table has to work with. */
@DeskPage
class TablePages {

  private final ServiceClient services;
  private final CurrentCall calls;

  TablePages(ServiceClient services, CurrentCall calls) {
    this.services = services;
    this.calls = calls;
  }

  @GetMapping("/personal/mesas")
  String tables(Desk desk) {
    Call call = calls.get().orElseThrow(ServiceAwayException::new);
    String first =
        desk.ownTables().stream()
            .findFirst()
            .or(() -> call.tables().stream().findFirst().map(Call.Table::id))
            .orElseThrow(NotThereException::new);
    return desk.to("/personal/mesas/" + first);
  }

  @GetMapping("/personal/mesas/{table}")
  String table(
      @PathVariable String table,
      @RequestParam(defaultValue = "") String forma,
      @RequestParam(defaultValue = "") String municipio,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String desde,
      Desk desk,
      Model model) {
    Dossier dossier =
        services
            .to(Service.WORKSHOP, desk.caller())
            .query("form", forma)
            .query("municipality", municipio)
            .query("q", q)
            .query("cursor", desde)
            .get(Dossier.class, "/api/staff/tables/{table}/dossier", table)
            .orErrorPage();
    model.addAttribute("table", table);
    model.addAttribute("dossier", dossier);
    model.addAttribute(
        "filter",
        Selection.of("forma", forma, "municipio", municipio, "q", q, Selection.CURSOR, desde));
    return "personal/mesa";
  }
}
