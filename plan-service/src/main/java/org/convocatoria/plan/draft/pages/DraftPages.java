package org.convocatoria.plan.draft.pages;

import jakarta.servlet.http.HttpServletResponse;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.form.Selection;
import org.convocatoria.plan.draft.WritingDesk;
import org.convocatoria.plan.outline.LayingOut;
import org.convocatoria.plan.outline.NewSection;
import org.convocatoria.plan.outline.Section;
import org.convocatoria.plan.provenance.Claim;
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

/** The drafting page: the text by section, the tray of evidence, and the links between them. */
@DeskPage
class DraftPages {

  private final DraftingScreen screen;
  private final WritingDesk writing;
  private final LayingOut layingOut;
  private final Bodies bodies;
  private final Forms forms;
  private final Notices notices;

  DraftPages(
      DraftingScreen screen,
      WritingDesk writing,
      LayingOut layingOut,
      Bodies bodies,
      Forms forms,
      Notices notices) {
    this.screen = screen;
    this.writing = writing;
    this.layingOut = layingOut;
    this.bodies = bodies;
    this.forms = forms;
    this.notices = notices;
  }

  @Allowed({"coordinator", "director", "auditor", "table-lead"})
  @GetMapping(DraftingScreen.PAGE)
  String draft(@RequestParam MultiValueMap<String, String> parameters, Desk desk, Model model) {
    return screen.show(DraftingScreen.selection(parameters), Form.blank(""), desk, model);
  }

  @Allowed(
      value = {"coordinator", "table-lead"},
      table = "body")
  @PostMapping("/personal/plan/parrafos/{id}/fuentes")
  String link(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Desk desk,
      Caller caller,
      HttpServletResponse response,
      Model model) {
    Selection place = DraftingScreen.selection(typed);
    Form form = Form.sent(DraftingScreen.linking(reference(typed)), typed);
    return forms.answer(
        form,
        response,
        () -> {
          var claim = Body.of(form).texts("type", "folio", "result", "quote").members();
          writing.link(id, bodies.read("source-linking", claim, Claim.class), caller);
          notices.leave(response, "done.linked", form.value("named"), form.value("number"));
          return DraftingScreen.back(place, desk);
        },
        again -> screen.show(place, again, desk, model));
  }

  @Allowed(
      value = {"coordinator", "table-lead"},
      table = "body")
  @PostMapping("/personal/plan/parrafos/{id}/fuentes/{source}/quitar")
  String unlink(
      @PathVariable String id,
      @PathVariable String source,
      @RequestParam MultiValueMap<String, String> typed,
      Desk desk,
      Caller caller,
      HttpServletResponse response,
      Model model) {
    Selection place = DraftingScreen.selection(typed);
    return forms.answer(
        Form.sent(DraftingScreen.unlinking(source), typed),
        response,
        () -> {
          writing.unlink(id, source, caller);
          notices.leave(response, "done.unlinked");
          return DraftingScreen.back(place, desk);
        },
        again -> screen.show(place, again, desk, model));
  }

  @Allowed("coordinator")
  @PostMapping("/personal/plan/apartados")
  String addSection(
      @RequestParam MultiValueMap<String, String> typed,
      Desk desk,
      Caller caller,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(DraftingScreen.outlining(), typed);
    return forms.answer(
        form,
        response,
        () -> {
          var wanted = Body.of(form).texts("id", "name.es", "name.en", "table").members();
          Section added =
              layingOut.addSection(
                  bodies.read("section-adding", wanted, NewSection.class), caller.name());
          notices.leave(response, "done.section");
          return desk.to(DraftingScreen.PAGE + Selection.of("apartado", added.section()).query());
        },
        again -> screen.show(DraftingScreen.selection(typed), again, desk, model));
  }

  private static String reference(MultiValueMap<String, String> typed) {
    String folio = typed.getFirst("folio");
    String result = typed.getFirst("result");
    return folio != null ? folio : result != null ? result : "";
  }
}
