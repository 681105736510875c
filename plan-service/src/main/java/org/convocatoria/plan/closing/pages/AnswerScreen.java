package org.convocatoria.plan.closing.pages;

import java.util.List;
import java.util.Optional;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.form.Selection;
import org.convocatoria.plan.answer.AnswerKind;
import org.convocatoria.plan.answer.AnswerList;
import org.convocatoria.plan.closing.Unanswered;
import org.convocatoria.plan.draft.Draft;
import org.convocatoria.plan.draft.Drafts;
import org.convocatoria.plan.draft.Stretch;
import org.convocatoria.plan.draft.Tray;
import org.convocatoria.plan.draft.TrayView;
import org.convocatoria.plan.version.PublishingVersions;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** Puts the page of answers together: who waits, the text of one, and the answer beside it. */
@Component
class AnswerScreen {

  static final String PAGE = "/personal/plan/respuestas";

  private static final String ALL = "todas";
  private static final String GIVEN = "dadas";

  private final Drafts drafts;
  private final Unanswered unanswered;
  private final AnswerList answers;
  private final PublishingVersions publishing;

  AnswerScreen(
      Drafts drafts, Unanswered unanswered, AnswerList answers, PublishingVersions publishing) {
    this.drafts = drafts;
    this.unanswered = unanswered;
    this.answers = answers;
    this.publishing = publishing;
  }

  /** What the page shows, as its address or the hidden fields of its form say it. */
  static Selection selection(MultiValueMap<String, String> parameters) {
    return Selection.of(
        "estado",
        first(parameters, "estado"),
        "mesa",
        first(parameters, "mesa"),
        "q",
        first(parameters, "q"),
        Selection.CURSOR,
        first(parameters, Selection.CURSOR));
  }

  static String first(MultiValueMap<String, String> parameters, String name) {
    String value = parameters.getFirst(name);
    return value == null ? "" : value;
  }

  /** The page with one contribution to read: this one, or the first of the list. */
  String show(Selection filter, String read, Form form, Desk desk, Model model) {
    model.addAttribute("filter", filter);
    model.addAttribute("form", form);
    model.addAttribute("progress", publishing.progress());
    if (filter.is("estado", GIVEN)) {
      model.addAttribute("answers", answers.after(filter.get(Selection.CURSOR)));
      return "closing/dadas";
    }
    Draft draft = drafts.current();
    String table = table(filter, desk);
    Stretch<Tray.Offered> waiting =
        unanswered.list(
            draft,
            table.equals(ALL) ? null : table,
            filter.get("q"),
            Stretch.before(filter.get(Selection.CURSOR)));
    Optional<Tray.Offered> reading =
        unanswered.read(draft, read).or(() -> waiting.items().stream().findFirst());
    model.addAttribute("table", table);
    model.addAttribute("waiting", waiting);
    model.addAttribute("open", waiting.items().stream().map(TrayView.Piece::of).toList());
    model.addAttribute("reading", reading.map(TrayView.Piece::of).orElse(null));
    model.addAttribute("elsewhere", elsewhere(form, waiting));
    model.addAttribute("kinds", List.of(AnswerKind.values()));
    return "closing/respuestas";
  }

  /** The table asked for, or the reader's own, or all. */
  private static String table(Selection filter, Desk desk) {
    return filter.get("mesa").isEmpty()
        ? desk.ownTables().stream().findFirst().orElse(ALL)
        : filter.get("mesa");
  }

  /** The chosen folios that are not on this page of the list. */
  private static String elsewhere(Form form, Stretch<Tray.Offered> waiting) {
    List<String> listed =
        waiting.items().stream().map(each -> each.contribution().folio()).toList();
    return String.join(
        " ", AnswerPages.folios(form).stream().filter(folio -> !listed.contains(folio)).toList());
  }
}
