package org.convocatoria.submission.consultation.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.page.Forms;
import org.convocatoria.submission.consultation.Consultation;
import org.convocatoria.submission.consultation.Consulting;
import org.convocatoria.submission.consultation.Grouping;
import org.convocatoria.submission.consultation.Opinions;
import org.convocatoria.submission.consultation.PublishedGroups;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows at the desk which opinion groups there are, and publishes them as they are shown. */
@DeskPage
class DeskGroupPages {

  private static final String PAGE = "/personal/consultas/";
  private static final Form PUBLISH = Form.blank("grupos");

  private final Consulting consulting;
  private final Grouping grouping;
  private final PublishedGroups groups;
  private final Forms forms;
  private final Notices notices;

  DeskGroupPages(
      Consulting consulting,
      Grouping grouping,
      PublishedGroups groups,
      Forms forms,
      Notices notices) {
    this.consulting = consulting;
    this.grouping = grouping;
    this.groups = groups;
    this.forms = forms;
    this.notices = notices;
  }

  /** Where there is nothing to publish, the page says why. */
  @Allowed({"coordinator", "director", "auditor"})
  @GetMapping(PAGE + "{id}/grupos")
  String preview(@PathVariable String id, HttpServletResponse response, Model model) {
    return forms.answer(
        PUBLISH,
        response,
        () -> show(id, PUBLISH, grouping.preview(id), model),
        refused -> show(id, refused, List.of(), model));
  }

  @Allowed("coordinator")
  @PostMapping(PAGE + "{id}/grupos")
  String publish(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    return forms.answer(
        Form.sent(PUBLISH, typed),
        response,
        () -> {
          grouping.publish(id, caller.name());
          notices.leave(response, "done.groups");
          return desk.to(PAGE + id + "#resultados");
        },
        refused -> show(id, refused, List.of(), model));
  }

  private String show(String id, Form form, List<Opinions> found, Model model) {
    Consultation known = consulting.one(id).consultation();
    model.addAttribute("consultation", known);
    model.addAttribute("form", form);
    model.addAttribute("groups", groups.shown(known, found));
    model.addAttribute("note", groups.explanation());
    return "consultation/grupos";
  }
}
