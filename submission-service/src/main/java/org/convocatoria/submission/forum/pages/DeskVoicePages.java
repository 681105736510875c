package org.convocatoria.submission.forum.pages;

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
import org.convocatoria.submission.forum.Moderating;
import org.convocatoria.submission.forum.ModerationRequest;
import org.convocatoria.submission.forum.TakingRequest;
import org.convocatoria.submission.forum.TakingUp;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The coordinator's acts on proposals and reasons of a forum. */
@DeskPage
class DeskVoicePages {

  private static final String PAGE = "/personal/foros/";

  private final Moderating moderating;
  private final TakingUp takingUp;
  private final ForumScreen screen;
  private final Bodies bodies;
  private final Forms forms;
  private final Notices notices;

  DeskVoicePages(
      Moderating moderating,
      TakingUp takingUp,
      ForumScreen screen,
      Bodies bodies,
      Forms forms,
      Notices notices) {
    this.moderating = moderating;
    this.takingUp = takingUp;
    this.screen = screen;
    this.bodies = bodies;
    this.forms = forms;
    this.notices = notices;
  }

  @Allowed("coordinator")
  @PostMapping(PAGE + "{id}/propuestas/{voice}/retirar")
  String moderateProposal(
      @PathVariable String id,
      @PathVariable String voice,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(Form.blank("retirar-" + voice, "reason"), typed);
    return forms.answer(
        form,
        response,
        () -> {
          moderating.proposal(id, voice, why(form), caller.name());
          notices.leave(response, "done.moderated");
          return desk.to(PAGE + id + ForumScreen.part(form));
        },
        refused -> screen.show(id, refused, model));
  }

  @Allowed("coordinator")
  @PostMapping(PAGE + "{id}/razones/{voice}/retirar")
  String moderateReason(
      @PathVariable String id,
      @PathVariable String voice,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(Form.blank("retirar-" + voice, "reason"), typed);
    return forms.answer(
        form,
        response,
        () -> {
          moderating.reason(id, voice, why(form), caller.name());
          notices.leave(response, "done.moderated");
          return desk.to(PAGE + id + ForumScreen.part(form));
        },
        refused -> screen.show(id, refused, model));
  }

  @Allowed("coordinator")
  @PostMapping(PAGE + "{id}/propuestas/{voice}/convertir")
  String take(
      @PathVariable String id,
      @PathVariable String voice,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(Form.blank("convertir-" + voice, "table"), typed);
    return forms.answer(
        form,
        response,
        () -> {
          var body = Body.of(form).texts("table").members();
          TakingRequest asked = bodies.read("forum-taking-up", body, TakingRequest.class);
          var taken = takingUp.take(id, voice, asked.table(), caller.name());
          notices.leave(response, "done.taken", taken.place().folio());
          return desk.to(PAGE + id + ForumScreen.part(form));
        },
        refused -> screen.show(id, refused, model));
  }

  private String why(Form form) {
    var body = Body.of(form).texts("reason").members();
    return bodies.read("forum-moderation", body, ModerationRequest.class).reason();
  }
}
