package org.convocatoria.invitation.expert.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.convocatoria.invitation.expert.Capacity;
import org.convocatoria.invitation.expert.Directory;
import org.convocatoria.invitation.expert.Entry;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Entering a person in the directory. */
@DeskPage
class NewExpertPages {

  private static final String NEW = ExpertPages.PAGE + "/nuevo";

  private static final Form FORM =
      Form.filled(
          "experto",
          Map.of("language", List.of("es")),
          "name",
          "post",
          "organisation",
          "email",
          "telephone",
          "capacities",
          "topic",
          "tables",
          "language",
          "source");

  private final Directory directory;
  private final Bodies bodies;
  private final Forms forms;
  private final Notices notices;

  NewExpertPages(Directory directory, Bodies bodies, Forms forms, Notices notices) {
    this.directory = directory;
    this.bodies = bodies;
    this.forms = forms;
    this.notices = notices;
  }

  @Allowed("coordinator")
  @GetMapping(NEW)
  String form(Model model) {
    return show(FORM, model);
  }

  @Allowed("coordinator")
  @PostMapping(NEW)
  String add(
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(FORM, typed);
    return forms.answer(
        form,
        response,
        () -> {
          Entry entry = bodies.read("expert-entry", body(form), Entry.class);
          String id = directory.add(entry, caller.name()).id();
          notices.leave(response, "done.expert", entry.name());
          return desk.to(ExpertPages.PAGE + "/" + id);
        },
        refused -> show(refused, model));
  }

  private static Map<String, Object> body(Form form) {
    return Body.of(form)
        .texts("name", "post", "organisation", "email", "telephone", "topic")
        .texts("source", "language")
        .lists("capacities", "tables")
        .members();
  }

  private static String show(Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("capacities", Capacity.WORDS);
    return "expert/experto-nuevo";
  }
}
