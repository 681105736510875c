package org.convocatoria.submission.rights.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Consumer;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.retention.Retention;
import org.convocatoria.submission.rights.AnsweringRights;
import org.convocatoria.submission.rights.RightsAsked;
import org.convocatoria.submission.rights.RightsIdentity;
import org.convocatoria.submission.rights.RightsKind;
import org.convocatoria.submission.rights.RightsRequest;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk's list of requests about personal data with their last days, and each of them. */
@DeskPage
class RightsPages {

  private static final String PAGE = "/personal/derechos";
  private static final String[] FIELDS = {
    "kind", "folio", "name", "contact", "identity", "text", "received"
  };
  private static final Form ASKING = Form.blank("", FIELDS);
  private static final Form ANSWER = Form.blank("responder", "text");
  private static final Form REFUSAL = Form.blank("negar", "text");

  private final AnsweringRights rights;
  private final Bodies bodies;
  private final Forms forms;
  private final Notices notices;
  private final Retention retention;
  private final Calls calls;

  RightsPages(
      AnsweringRights rights,
      Bodies bodies,
      Forms forms,
      Notices notices,
      Retention retention,
      Calls calls) {
    this.retention = retention;
    this.calls = calls;
    this.rights = rights;
    this.bodies = bodies;
    this.forms = forms;
    this.notices = notices;
  }

  @Allowed({"coordinator", "director"})
  @GetMapping(PAGE)
  String all(Model model) {
    return list(ASKING, model);
  }

  @Allowed({"coordinator", "director"})
  @PostMapping(PAGE)
  String record(
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(ASKING, typed);
    return forms.answer(
        form,
        response,
        () -> {
          RightsAsked asked =
              bodies.read(
                  "rights-asking", Body.of(form).texts(FIELDS).members(), RightsAsked.class);
          RightsRequest made = rights.record(asked, IdempotencyKey.of(form.key()), caller.name());
          notices.leave(response, "done.rights.recorded", made.due());
          return desk.to(PAGE + "/" + made.id());
        },
        refused -> list(refused, model));
  }

  @Allowed({"coordinator", "director"})
  @GetMapping(PAGE + "/{id}")
  String one(@PathVariable String id, Model model) {
    return show(id, Form.blank(""), model);
  }

  @Allowed({"coordinator", "director"})
  @PostMapping(PAGE + "/{id}/responder")
  String answer(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    return ended(
        Form.sent(ANSWER, typed),
        told -> rights.answer(id, told, caller.name()),
        id,
        desk,
        response,
        model);
  }

  @Allowed({"coordinator", "director"})
  @PostMapping(PAGE + "/{id}/negar")
  String refuse(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    return ended(
        Form.sent(REFUSAL, typed),
        told -> rights.refuse(id, told, caller.name()),
        id,
        desk,
        response,
        model);
  }

  private String ended(
      Form form,
      Consumer<AnsweringRights.Told> end,
      String id,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    return forms.answer(
        form,
        response,
        () -> {
          Body body = Body.of(form).texts("text");
          end.accept(bodies.read("rights-answer", body.members(), AnsweringRights.Told.class));
          notices.leave(response, "done.rights.ended");
          return desk.to(PAGE + "/" + id);
        },
        refused -> show(id, refused, model));
  }

  private String list(Form form, Model model) {
    model.addAttribute("requests", rights.all());
    model.addAttribute("today", rights.today());
    model.addAttribute("kinds", RightsKind.values());
    model.addAttribute("identities", RightsIdentity.values());
    model.addAttribute("form", form);
    calls.known().ifPresent(call -> addKept(call, model));
    return "rights/derechos";
  }

  private void addKept(Call call, Model model) {
    model.addAttribute("keptSaid", Retention.isSaid(call));
    model.addAttribute("kept", retention.of(call));
  }

  private String show(String id, Form sent, Model model) {
    model.addAttribute("request", rights.one(id));
    model.addAttribute("today", rights.today());
    model.addAttribute("answer", sent.insteadOf(ANSWER));
    model.addAttribute("refusal", sent.insteadOf(REFUSAL));
    return "rights/derecho";
  }
}
