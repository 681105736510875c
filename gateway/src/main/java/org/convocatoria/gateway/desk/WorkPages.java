package org.convocatoria.gateway.desk;

import java.util.List;
import org.convocatoria.gateway.edge.Callers;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.pages.desk.DeskPage;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after signing in, and the counts beside the menu: what waits for this person. */
@DeskPage
class WorkPages {

  private static final String ASKED = "/api/staff/work";

  private final Asking asking;

  WorkPages(Asking asking) {
    this.asking = asking;
  }

  @GetMapping("/personal")
  String forYou(Model model) {
    fill(model);
    return "desk/para-usted";
  }

  /** A piece of a page, put into the menu of any page by the script. */
  @GetMapping("/personal/pendientes")
  String counts(Model model) {
    fill(model);
    return "desk/pendientes";
  }

  private void fill(Model model) {
    var told =
        asking.all(List.of(Service.values()), Work.All.class, Callers.signedIn(), ASKED, null);
    model.addAttribute(
        "work", told.given().stream().flatMap(each -> each.items().stream()).toList());
    model.addAttribute("missing", told.away());
  }
}
