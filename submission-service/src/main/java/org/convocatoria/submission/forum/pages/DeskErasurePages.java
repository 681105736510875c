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
import org.convocatoria.submission.contribution.Erasing;
import org.convocatoria.submission.forum.Discussions;
import org.convocatoria.submission.forum.ErasingVoices;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where staff erase a proposal or a reason for its author, who asked the institute. */
@DeskPage
class DeskErasurePages {

  private static final String FORUM = "/personal/foros/";
  private static final String PROPOSAL = FORUM + "{id}/propuestas/{voice}/borrar";
  private static final String REASON = FORUM + "{id}/razones/{voice}/borrar";
  private static final Form ERASURE = Form.blank("borrar", "means", "asked");

  private final Discussions discussions;
  private final ErasingVoices erasing;
  private final Bodies bodies;
  private final Forms forms;
  private final Notices notices;

  DeskErasurePages(
      Discussions discussions, ErasingVoices erasing, Bodies bodies, Forms forms, Notices notices) {
    this.discussions = discussions;
    this.erasing = erasing;
    this.bodies = bodies;
    this.forms = forms;
    this.notices = notices;
  }

  @Allowed({"coordinator", "director"})
  @GetMapping(PROPOSAL)
  String askOfProposal(@PathVariable String id, @PathVariable String voice, Model model) {
    return proposal(id, voice, ERASURE, model);
  }

  @Allowed({"coordinator", "director"})
  @GetMapping(REASON)
  String askOfReason(@PathVariable String id, @PathVariable String voice, Model model) {
    return reason(id, voice, ERASURE, model);
  }

  @Allowed({"coordinator", "director"})
  @PostMapping(PROPOSAL)
  String eraseProposal(
      @PathVariable String id,
      @PathVariable String voice,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(ERASURE, typed);
    return forms.answer(
        form,
        response,
        () -> {
          erasing.proposal(id, voice, request(form), caller.name());
          return done(id, desk, response);
        },
        refused -> proposal(id, voice, refused, model));
  }

  @Allowed({"coordinator", "director"})
  @PostMapping(REASON)
  String eraseReason(
      @PathVariable String id,
      @PathVariable String voice,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(ERASURE, typed);
    return forms.answer(
        form,
        response,
        () -> {
          erasing.reason(id, voice, request(form), caller.name());
          return done(id, desk, response);
        },
        refused -> reason(id, voice, refused, model));
  }

  private String done(String forum, Desk desk, HttpServletResponse response) {
    notices.leave(response, "done.voice-erased");
    return desk.to(FORUM + forum);
  }

  private Erasing.Request request(Form form) {
    Body body = Body.of(form).texts("means", "asked");
    return bodies.read("contribution-erasure", body.members(), Erasing.Request.class);
  }

  private String proposal(String forum, String id, Form form, Model model) {
    var about = discussions.about(forum, id).proposal();
    model.addAttribute("words", about.title());
    return show(forum, "/propuestas/" + about.id(), about.erased(), form, model);
  }

  private String reason(String forum, String id, Form form, Model model) {
    var about = discussions.reason(forum, id);
    model.addAttribute("words", about.text());
    return show(forum, "/razones/" + about.id(), about.erased(), form, model);
  }

  private String show(String forum, String voice, boolean erased, Form form, Model model) {
    model.addAttribute("forum", discussions.forum(forum));
    model.addAttribute("action", FORUM + forum + voice + "/borrar");
    model.addAttribute("erased", erased);
    model.addAttribute("form", form);
    return "forum/borrar";
  }
}
