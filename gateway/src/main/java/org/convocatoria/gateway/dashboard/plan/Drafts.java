package org.convocatoria.gateway.dashboard.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.convocatoria.gateway.dashboard.desk.Desk;
import org.convocatoria.gateway.dashboard.desk.Form;
import org.convocatoria.gateway.edge.service.Answer;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceCall;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.convocatoria.pages.form.Selection;
import org.convocatoria.pages.frame.Text;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** Reads the draft, and puts the drafting page together: one section, and the tray beside it. */
@Component
class Drafts {

  static final List<String> KINDS =
      List.of("diagnosis", "prognosis", "vision", "objective", "strategy", "project");
  static final List<String> TYPES = List.of("supports", "cites", "merged-from", "contradicts");
  static final String ALL = "todas";

  private static final String EVIDENCE = "/api/staff/plan/evidence";
  private static final String PAGE = "/personal/plan";
  private static final String LINK = "citar-";

  private final ServiceClient services;

  Drafts(ServiceClient services) {
    this.services = services;
  }

  Draft draft(Desk desk) {
    return services
        .to(Service.PLAN, desk.caller())
        .get(Draft.class, "/api/staff/plan")
        .orErrorPage();
  }

  Answer<Tray> tray(String table, String words, boolean unused, Desk desk) {
    return evidence(table, desk)
        .query("q", words)
        .query("unused", unused ? "true" : "")
        .get(Tray.class, EVIDENCE);
  }

  /** The first of those that the plan owes an answer. */
  Answer<Tray> waiting(String table, Desk desk) {
    return evidence(table, desk).query("waiting", "true").get(Tray.class, EVIDENCE);
  }

  private ServiceCall evidence(String table, Desk desk) {
    return services.to(Service.PLAN, desk.caller()).query("table", table);
  }

  static Form adding() {
    return Form.blank(
        "nuevo",
        "kind",
        "text",
        "parent",
        "indicator.name",
        "indicator.base",
        "indicator.goal",
        "indicator.year",
        "section");
  }

  static Form outlining() {
    return Form.blank("apartado", "name.es", "name.en", "table", "id");
  }

  static Form linking(String reference) {
    return Form.blank(LINK + reference, "type", "quote", "folio", "result");
  }

  /** What the page shows, as its address or the hidden fields of its forms say it. */
  static Selection selection(MultiValueMap<String, String> parameters) {
    return Selection.of(
        "apartado", first(parameters, "apartado"),
        "parrafo", first(parameters, "parrafo"),
        "mesa", first(parameters, "mesa"),
        "q", first(parameters, "q"),
        "sinuso", first(parameters, "sinuso"));
  }

  /** Back to the same place of the page after a change. */
  static String back(Selection place, Desk desk) {
    String anchor = place.get("parrafo").isEmpty() ? "" : "#p-" + place.get("parrafo");
    return desk.to(PAGE + place.query() + anchor);
  }

  /** The page, with this form as it was sent and the others blank. */
  String show(Selection place, Form sent, Desk desk, Model model) {
    Draft draft = draft(desk);
    Draft.Section section = section(place, draft, desk);
    String table = place.get("mesa").isEmpty() ? section.table() : place.get("mesa");
    Answer<Tray> tray =
        tray(table.equals(ALL) ? "" : table, place.get("q"), !place.get("sinuso").isEmpty(), desk);
    desk.stayAt(PAGE, model);
    model.addAttribute("draft", draft);
    model.addAttribute("section", section);
    model.addAttribute("chosen", draft.paragraph(place.get("parrafo")).orElse(null));
    model.addAttribute("place", place);
    model.addAttribute("trayTable", table);
    model.addAttribute("tray", tray.given().orElse(Tray.EMPTY));
    model.addAttribute("trayAway", tray.given().isEmpty());
    model.addAttribute("kinds", KINDS);
    model.addAttribute("types", TYPES);
    model.addAttribute("adding", sent.id().equals("nuevo") ? sent : adding());
    model.addAttribute("outlining", sent.id().equals("apartado") ? sent : outlining());
    model.addAttribute("linking", sent);
    model.addAttribute("astray", astray(sent, tray.given().orElse(Tray.EMPTY)));
    return "personal/plan";
  }

  /**
   * Whether a link was refused whose piece does not lie in the tray, so that nobody would see it.
   */
  private static boolean astray(Form sent, Tray tray) {
    boolean link = sent.id().startsWith(LINK) && sent.wrong();
    return link
        && Stream.concat(
                tray.contributions().stream().map(Tray.Piece::folio),
                tray.results().stream().map(Tray.Finding::id))
            .noneMatch(each -> sent.id().equals(LINK + each));
  }

  /** The section asked for, or that of the chosen paragraph, or the reader's own, or the first. */
  private static Draft.Section section(Selection place, Draft draft, Desk desk) {
    return draft
        .section(place.get("apartado"))
        .or(() -> draft.sectionOf(place.get("parrafo")))
        .or(() -> own(draft, desk))
        .or(() -> draft.sections().stream().findFirst())
        .orElseGet(() -> new Draft.Section("", 0, Text.NONE, "", List.of()));
  }

  private static Optional<Draft.Section> own(Draft draft, Desk desk) {
    return draft.sections().stream()
        .filter(each -> desk.ownTables().contains(each.table()))
        .findFirst();
  }

  private static String first(MultiValueMap<String, String> parameters, String name) {
    String value = parameters.getFirst(name);
    return value == null ? "" : value;
  }
}
