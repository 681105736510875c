package org.convocatoria.plan.draft.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.form.Selection;
import org.convocatoria.plan.draft.Draft;
import org.convocatoria.plan.draft.DraftView;
import org.convocatoria.plan.draft.Drafts;
import org.convocatoria.plan.draft.Kind;
import org.convocatoria.plan.draft.Stretch;
import org.convocatoria.plan.draft.Tray;
import org.convocatoria.plan.draft.TrayView;
import org.convocatoria.plan.provenance.SourceType;
import org.convocatoria.plan.provenance.Tracing;
import org.convocatoria.words.Bilingual;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** Puts the drafting page together: the index, one section, and the tray of evidence beside it. */
@Component
class DraftingScreen {

  static final String PAGE = "/personal/plan";

  private static final String ALL = "todas";
  private static final String ADDING = "nuevo";
  private static final String OUTLINING = "apartado";

  private final Drafts drafts;
  private final Tracing tracing;
  private final Tray tray;

  DraftingScreen(Drafts drafts, Tracing tracing, Tray tray) {
    this.drafts = drafts;
    this.tracing = tracing;
    this.tray = tray;
  }

  static Form adding() {
    return Form.blank(
        ADDING,
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
    return Form.blank(OUTLINING, "name.es", "name.en", "table", "id");
  }

  static Form linking(String reference) {
    return Form.blank("citar-" + reference, "type", "quote", "folio", "result");
  }

  static Form unlinking(String source) {
    return Form.blank("desligar-" + source);
  }

  /** What the page shows, as its address or the hidden fields of its forms say it. */
  static Selection selection(MultiValueMap<String, String> parameters) {
    return Selection.of(
        "apartado",
        first(parameters, "apartado"),
        "parrafo",
        first(parameters, "parrafo"),
        "mesa",
        first(parameters, "mesa"),
        "q",
        first(parameters, "q"),
        "sinuso",
        first(parameters, "sinuso"),
        Selection.CURSOR,
        first(parameters, Selection.CURSOR));
  }

  /** Back to the same place of the page after a change. */
  static String back(Selection place, Desk desk) {
    String anchor = place.get("parrafo").isEmpty() ? "" : "#p-" + place.get("parrafo");
    return desk.to(PAGE + place.with(Selection.CURSOR, place.get(Selection.CURSOR)) + anchor);
  }

  /** The draft as it is now. */
  DraftView draft() {
    return view(drafts.current());
  }

  private DraftView view(Draft draft) {
    return DraftView.of(draft, tracing.follow(draft.sources()));
  }

  /** The page, with this form as it was sent and the others blank. */
  String show(Selection place, Form sent, Desk desk, Model model) {
    Draft current = drafts.current();
    DraftView draft = view(current);
    DraftView.Part section = section(place, draft, desk);
    String own = section.table() == null ? ALL : section.table();
    String table = place.get("mesa").isEmpty() ? own : place.get("mesa");
    Tray.Query query =
        Tray.Query.of(
            table.equals(ALL) ? null : table,
            place.get("q"),
            place.get("sinuso").isEmpty() ? Tray.Wanted.ALL : Tray.Wanted.UNUSED);
    Stretch<Tray.Offered> pieces =
        tray.stretch(current, query, Stretch.before(place.get(Selection.CURSOR)));
    TrayView lying = TrayView.of(pieces, tray.results(current, query));
    model.addAttribute("draft", draft);
    model.addAttribute("section", section);
    model.addAttribute("chosen", draft.paragraph(place.get("parrafo")).orElse(null));
    model.addAttribute("place", place);
    model.addAttribute("trayTable", table);
    model.addAttribute("tray", lying);
    model.addAttribute("pieces", pieces);
    model.addAttribute("kinds", List.of(Kind.values()));
    model.addAttribute("types", List.of(SourceType.values()));
    model.addAttribute("adding", sent.id().equals(ADDING) ? sent : adding());
    model.addAttribute("outlining", sent.id().equals(OUTLINING) ? sent : outlining());
    model.addAttribute("linking", sent);
    model.addAttribute("astray", astray(sent, lying));
    return "draft/plan";
  }

  /** Whether something was refused whose form is not on the page, so that nobody would see it. */
  private static boolean astray(Form sent, TrayView tray) {
    return sent.wrong()
        && Stream.of(
                Stream.of(ADDING, OUTLINING),
                tray.contributions().stream().map(each -> linking(each.folio()).id()),
                tray.results().stream().map(each -> linking(each.id()).id()))
            .flatMap(ids -> ids)
            .noneMatch(sent.id()::equals);
  }

  /** The section asked for, or that of the chosen paragraph, or the reader's own, or the first. */
  private static DraftView.Part section(Selection place, DraftView draft, Desk desk) {
    return draft
        .section(place.get("apartado"))
        .or(() -> draft.sectionOf(place.get("parrafo")))
        .or(() -> own(draft, desk))
        .or(() -> draft.sections().stream().findFirst())
        .orElseGet(() -> new DraftView.Part("", 0, Bilingual.NONE, null, List.of()));
  }

  private static Optional<DraftView.Part> own(DraftView draft, Desk desk) {
    return draft.sections().stream()
        .filter(each -> each.table() != null && desk.ownTables().contains(each.table()))
        .findFirst();
  }

  private static String first(MultiValueMap<String, String> parameters, String name) {
    String value = parameters.getFirst(name);
    return value == null ? "" : value;
  }
}
