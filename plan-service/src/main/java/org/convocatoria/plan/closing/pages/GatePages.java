package org.convocatoria.plan.closing.pages;

import jakarta.servlet.http.HttpServletResponse;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.plan.act.RecordingActs;
import org.convocatoria.plan.version.PlanReading;
import org.convocatoria.plan.version.PublishingVersions;
import org.convocatoria.plan.version.Version;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The gate: nothing is published while anybody is without an answer; and what follows it. */
@DeskPage
class GatePages {

  private static final String PAGE = "/personal/plan/revision";
  private static final Form PUBLISHING = Form.blank("publicar", "label");
  private static final Form ACT =
      Form.blank("acto", "body", "session", "date", "agreement", "subject", "version");

  private final PublishingVersions publishing;
  private final RecordingActs acts;
  private final PlanReading reading;
  private final Bodies bodies;
  private final Forms forms;
  private final Notices notices;

  GatePages(
      PublishingVersions publishing,
      RecordingActs acts,
      PlanReading reading,
      Bodies bodies,
      Forms forms,
      Notices notices) {
    this.publishing = publishing;
    this.acts = acts;
    this.reading = reading;
    this.bodies = bodies;
    this.forms = forms;
    this.notices = notices;
  }

  @Allowed({"coordinator", "director", "auditor", "table-lead"})
  @GetMapping(PAGE)
  String gate(Model model) {
    return show(PUBLISHING, ACT, model);
  }

  @Allowed({"coordinator", "director"})
  @PostMapping("/personal/plan/versiones")
  String publish(
      @RequestParam MultiValueMap<String, String> typed,
      Desk desk,
      Caller caller,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(PUBLISHING, typed);
    return forms.answer(
        form,
        response,
        () -> {
          var label = Body.of(form).texts("label").members();
          Version version =
              publishing.publish(
                  bodies.read("version-publishing", label, PublishingVersions.Labelled.class),
                  form.key(),
                  caller);
          notices.leave(response, "done.published", Integer.toString(version.number()));
          return desk.to(PAGE);
        },
        again -> show(again, ACT, model));
  }

  @Allowed({"coordinator", "director"})
  @PostMapping("/personal/plan/actos")
  String act(
      @RequestParam MultiValueMap<String, String> typed,
      Desk desk,
      Caller caller,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(ACT, typed);
    return forms.answer(
        form,
        response,
        () -> {
          var minute =
              Body.of(form)
                  .texts("body", "session", "date", "agreement", "subject")
                  .numbers("version")
                  .members();
          acts.record(
              bodies.read("act-recording", minute, RecordingActs.Minute.class), form.key(), caller);
          notices.leave(response, "done.act");
          return desk.to(PAGE);
        },
        again -> show(PUBLISHING, again, model));
  }

  private String show(Form publishingForm, Form act, Model model) {
    model.addAttribute("gate", publishing.look());
    model.addAttribute("progress", publishing.progress());
    model.addAttribute("preview", publishing.preview());
    model.addAttribute("published", reading.latest());
    model.addAttribute("publishing", publishingForm);
    model.addAttribute("act", act);
    return "closing/revision";
  }
}
