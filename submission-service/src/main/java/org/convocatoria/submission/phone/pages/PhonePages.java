package org.convocatoria.submission.phone.pages;

import jakarta.servlet.http.HttpServletResponse;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.form.Selection;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.submission.contribution.Clarification;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Folio;
import org.convocatoria.submission.contribution.PhoneCall;
import org.convocatoria.submission.contribution.Phoning;
import org.convocatoria.submission.contribution.Registry;
import org.convocatoria.submission.phone.CallsToMake;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom to call and what to say, and how a call ended. */
@DeskPage
class PhonePages {

  private static final String PAGE = "/personal/llamadas";
  private static final Form CALL = Form.blank("llamada", "outcome", "note", "answer");

  private final CallsToMake toMake;
  private final Phoning phoning;
  private final Registry registry;
  private final Bodies bodies;
  private final Forms forms;
  private final Notices notices;

  PhonePages(
      CallsToMake toMake,
      Phoning phoning,
      Registry registry,
      Bodies bodies,
      Forms forms,
      Notices notices) {
    this.toMake = toMake;
    this.phoning = phoning;
    this.registry = registry;
    this.bodies = bodies;
    this.forms = forms;
    this.notices = notices;
  }

  @Allowed({"coordinator", "director"})
  @GetMapping(PAGE)
  String all(
      @RequestParam(name = Selection.CURSOR, defaultValue = "") String after,
      @RequestParam(name = "call", defaultValue = "") String call,
      Model model) {
    model.addAttribute("part", toMake.page(after));
    model.addAttribute("filter", Selection.of("call", call, Selection.CURSOR, after));
    return "phone/llamadas";
  }

  @Allowed({"coordinator", "director"})
  @GetMapping(PAGE + "/{folio}")
  String one(@PathVariable String folio, Model model) {
    return show(registry.mustFind(folio), CALL, model);
  }

  @Allowed({"coordinator", "director"})
  @PostMapping(PAGE + "/{folio}")
  String record(
      @PathVariable String folio,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Contribution found = registry.mustFind(folio);
    Form form = Form.sent(CALL, typed);
    return forms.answer(
        form,
        response,
        () -> {
          Body body = Body.of(form).texts("outcome", "note", "answer");
          Phoning.Made made =
              bodies.read("phone-call-recording", body.members(), Phoning.Made.class);
          phoning.record(new Folio(found.folio()), made, form.key(), caller.name());
          String done = made.answer() == null ? made.outcome().wire() : "answered";
          notices.leave(response, "done.phone." + done, found.folio());
          return desk.to(PAGE);
        },
        refused -> show(registry.mustFind(folio), refused, model));
  }

  private String show(Contribution found, Form form, Model model) {
    Contribution shown = found.forStaff();
    model.addAttribute("contribution", shown);
    model.addAttribute("toMake", toMake.of(found).orElse(null));
    model.addAttribute("open", Clarification.open(found).orElse(null));
    model.addAttribute("outcomes", PhoneCall.Outcome.values());
    model.addAttribute("form", form);
    return "phone/llamada";
  }
}
