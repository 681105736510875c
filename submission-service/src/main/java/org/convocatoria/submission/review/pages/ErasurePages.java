package org.convocatoria.submission.review.pages;

import jakarta.servlet.http.HttpServletResponse;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Erasing;
import org.convocatoria.submission.contribution.Folio;
import org.convocatoria.submission.contribution.Registry;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where staff erase a contribution for a person who asked the institute and has no clave. */
@DeskPage
class ErasurePages {

  private static final String PAGE = ListAddress.PAGE + "/{folio}/borrar";
  private static final Form ERASURE = Form.blank("borrar", "means", "asked");

  private final Registry registry;
  private final Erasing erasing;
  private final Bodies bodies;
  private final Forms forms;
  private final Notices notices;

  ErasurePages(Registry registry, Erasing erasing, Bodies bodies, Forms forms, Notices notices) {
    this.registry = registry;
    this.erasing = erasing;
    this.bodies = bodies;
    this.forms = forms;
    this.notices = notices;
  }

  @Allowed({"coordinator", "director"})
  @GetMapping(PAGE)
  String ask(@PathVariable String folio, Model model) {
    return ask(registry.mustFind(folio), ERASURE, model);
  }

  @Allowed({"coordinator", "director"})
  @PostMapping(PAGE)
  String erase(
      @PathVariable String folio,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Contribution found = registry.mustFind(folio);
    Form form = Form.sent(ERASURE, typed);
    return forms.answer(
        form,
        response,
        () -> {
          Body body = Body.of(form).texts("means", "asked");
          Erasing.Request request =
              bodies.read("contribution-erasure", body.members(), Erasing.Request.class);
          erasing.byStaff(new Folio(found.folio()), request, caller.name());
          notices.leave(response, "done.erasure", found.folio());
          return desk.to(ListAddress.PAGE + "/" + found.folio());
        },
        refused -> ask(found, refused, model));
  }

  private static String ask(Contribution found, Form form, Model model) {
    model.addAttribute("contribution", found.forStaff());
    model.addAttribute("form", form);
    return "review/borrar";
  }
}
