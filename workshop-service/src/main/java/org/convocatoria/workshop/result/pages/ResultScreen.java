package org.convocatoria.workshop.result.pages;

import java.util.List;
import org.convocatoria.pages.form.Form;
import org.convocatoria.workshop.call.Call;
import org.convocatoria.workshop.call.Calls;
import org.convocatoria.workshop.result.Results;
import org.convocatoria.workshop.result.StaffResult;
import org.convocatoria.workshop.table.DossierQuery;
import org.convocatoria.workshop.table.Dossiers;
import org.convocatoria.workshop.workshop.Workshop;
import org.convocatoria.workshop.workshop.Workshops;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the page together on which a result is written, beside the dossier it rests on. */
@Component
class ResultScreen {

  /** So many contributions are listed to tick; the folios of others can be typed. */
  private static final int LISTED = 200;

  private final Calls calls;
  private final Workshops workshops;
  private final Results results;
  private final Dossiers dossiers;

  ResultScreen(Calls calls, Workshops workshops, Results results, Dossiers dossiers) {
    this.calls = calls;
    this.workshops = workshops;
    this.results = results;
    this.dossiers = dossiers;
  }

  /** A result of a workshop as it is now. */
  StaffResult result(String workshop, String id) {
    return StaffResult.of(results.get(workshops.get(calls.current().id(), workshop), id));
  }

  /** The page after somebody else changed the result meanwhile, or another refusal. */
  String showMoved(String workshop, String id, Form form, Model model) {
    StaffResult now = result(workshop, id);
    if (!form.value("version").equals(Long.toString(now.version()))) {
      model.addAttribute("moved", now);
    }
    return show(workshop, id, form, model);
  }

  /** The page; {@code id} is empty for a new result. */
  String show(String code, String id, Form form, Model model) {
    Call current = calls.current();
    Workshop workshop = workshops.get(current.id(), code);
    String table = form.value("table");
    Dossiers.Page dossier = dossiers.page(current.id(), table, DossierQuery.ALL, LISTED);
    model.addAttribute("workshop", workshop);
    model.addAttribute("dossier", dossier);
    model.addAttribute("elsewhere", elsewhere(form, dossier));
    model.addAttribute("parents", parents(current, table, id));
    model.addAttribute("form", form);
    model.addAttribute("result", id);
    if (!model.containsAttribute("withdrawal")) {
      model.addAttribute("withdrawal", Form.blank("retirar", "reason"));
    }
    return "result/resultado";
  }

  private List<StaffResult> parents(Call call, String table, String self) {
    return results.standingOfTable(call.id(), table).stream()
        .map(StaffResult::of)
        .filter(each -> !each.id().equals(self))
        .toList();
  }

  /** Folios that were ticked or typed and are not among those listed; they stay in the field. */
  private static String elsewhere(Form form, Dossiers.Page dossier) {
    List<String> listed =
        dossier.entries().stream().map(each -> each.contribution().folio()).toList();
    return String.join(
        " ", ResultForms.cites(form).stream().filter(folio -> !listed.contains(folio)).toList());
  }
}
