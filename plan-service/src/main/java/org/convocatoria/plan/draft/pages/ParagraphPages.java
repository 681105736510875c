package org.convocatoria.plan.draft.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.form.Selection;
import org.convocatoria.plan.draft.Comparison;
import org.convocatoria.plan.draft.DraftView;
import org.convocatoria.plan.draft.Drafted;
import org.convocatoria.plan.draft.Kind;
import org.convocatoria.plan.draft.Rewording;
import org.convocatoria.plan.draft.Writing;
import org.convocatoria.plan.draft.WritingDesk;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing paragraphs: where two people changed the same one, both wordings are shown. */
@DeskPage
class ParagraphPages {

  private static final String ONE = "/personal/plan/parrafos/{id}";

  private final DraftingScreen screen;
  private final WritingDesk writing;
  private final Bodies bodies;
  private final Forms forms;
  private final Notices notices;

  ParagraphPages(
      DraftingScreen screen, WritingDesk writing, Bodies bodies, Forms forms, Notices notices) {
    this.screen = screen;
    this.writing = writing;
    this.bodies = bodies;
    this.forms = forms;
    this.notices = notices;
  }

  @Allowed(
      value = {"coordinator", "table-lead"},
      table = "body")
  @PostMapping("/personal/plan/parrafos")
  String add(
      @RequestParam MultiValueMap<String, String> typed,
      Desk desk,
      Caller caller,
      HttpServletResponse response,
      Model model) {
    Selection place = DraftingScreen.selection(typed);
    Form form = Form.sent(DraftingScreen.adding(), typed);
    return forms.answer(
        form,
        response,
        () -> {
          var body = ParagraphForm.body(form).put("section", place.get("apartado")).members();
          Writing wanted = bodies.read("paragraph-drafting", body, Writing.class);
          Drafted added = writing.write(wanted, form.key(), caller);
          notices.leave(response, "done.paragraph");
          return backTo(added.paragraph().id(), desk);
        },
        again -> screen.show(place, again, desk, model));
  }

  @Allowed(
      value = {"coordinator", "table-lead"},
      table = "body")
  @GetMapping(ONE)
  String edit(@PathVariable String id, Caller caller, Model model) {
    writing.mustBeWritable(id, caller);
    DraftView draft = screen.draft();
    return show(id, draft, ParagraphForm.filled(id, draft), model);
  }

  @Allowed(
      value = {"coordinator", "table-lead"},
      table = "body")
  @PostMapping(ONE)
  String save(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Desk desk,
      Caller caller,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(ParagraphForm.BLANK, typed);
    return forms.answer(
        form,
        response,
        () -> {
          var body = ParagraphForm.changed(form).members();
          writing.reword(id, bodies.read("paragraph-redrafting", body, Rewording.class), caller);
          notices.leave(response, "done.paragraphSaved", form.value("number"));
          return backTo(id, desk);
        },
        again -> again(id, again, model));
  }

  @Allowed(
      value = {"coordinator", "table-lead"},
      table = "body")
  @PostMapping(ONE + "/quitar")
  String remove(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Desk desk,
      Caller caller,
      HttpServletResponse response,
      Model model) {
    DraftView draft = screen.draft();
    String section = draft.sectionOf(id).map(DraftView.Part::id).orElse("");
    return forms.answer(
        Form.sent(Form.blank("quitar"), typed),
        response,
        () -> {
          writing.remove(id, caller);
          notices.leave(response, "done.paragraphRemoved");
          return desk.to(DraftingScreen.PAGE + Selection.of("apartado", section).query());
        },
        refused -> {
          model.addAttribute("removal", refused);
          return show(id, draft, ParagraphForm.filled(id, draft), model);
        });
  }

  /** Shows what was typed once more; where somebody else was quicker, beside what they wrote. */
  private String again(String id, Form refused, Model model) {
    DraftView draft = screen.draft();
    Optional<DraftView.Shown> moved =
        draft
            .paragraph(id)
            .filter(now -> !refused.value("version").equals(Long.toString(now.version())));
    moved.ifPresent(
        now -> {
          model.addAttribute("moved", now);
          model.addAttribute("compared", Comparison.of(refused.value("text"), now.text()));
        });
    return show(id, draft, refused, model);
  }

  private static String show(String id, DraftView draft, Form form, Model model) {
    model.addAttribute("draft", draft);
    model.addAttribute("paragraph", draft.required(id));
    model.addAttribute("section", draft.sectionOf(id).orElseThrow());
    model.addAttribute("kinds", List.of(Kind.values()));
    model.addAttribute("form", form);
    if (!model.containsAttribute("removal")) {
      model.addAttribute("removal", Form.blank("quitar"));
    }
    return "draft/parrafo";
  }

  private static String backTo(String id, Desk desk) {
    return desk.to(DraftingScreen.PAGE + Selection.of("parrafo", id).query() + "#p-" + id);
  }
}
