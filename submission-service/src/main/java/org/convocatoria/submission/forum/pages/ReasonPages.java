package org.convocatoria.submission.forum.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.pages.language.Language;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.forum.Arguing;
import org.convocatoria.submission.forum.Discussion;
import org.convocatoria.submission.forum.Discussions;
import org.convocatoria.submission.forum.ReasonRequest;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One proposal of a forum with its reasons, and giving one. */
@PublicPage
class ReasonPages {

  private static final String PAGE = "/foros/{id}/propuestas/{proposal}";
  private static final Form ARGUE =
      Form.blank("razon", "side", "text", "name", "email", "namePublic", "consent.purposes");

  private final Calls calls;
  private final Discussions discussions;
  private final Arguing arguing;
  private final OpenFolios opened;
  private final Bodies bodies;
  private final Forms forms;

  ReasonPages(
      Calls calls,
      Discussions discussions,
      Arguing arguing,
      OpenFolios opened,
      Bodies bodies,
      Forms forms) {
    this.calls = calls;
    this.discussions = discussions;
    this.arguing = arguing;
    this.opened = opened;
    this.bodies = bodies;
    this.forms = forms;
  }

  @Open
  @GetMapping(PAGE)
  String one(
      @PathVariable String id,
      @PathVariable String proposal,
      @RequestParam(name = "gracias", defaultValue = "") String thanks,
      Model model) {
    model.addAttribute("thanks", thanks.equals("razon"));
    return show(id, proposal, ARGUE, model);
  }

  @Open
  @PostMapping(PAGE)
  String argue(
      @PathVariable String id,
      @PathVariable String proposal,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(ARGUE, typed);
    return forms.answer(
        form,
        response,
        () -> {
          ReasonRequest asked =
              bodies.read("forum-reason", body(form, proposal), ReasonRequest.class);
          arguing.give(id, asked, IdempotencyKey.of(form.key()), locale);
          String page = "/foros/" + id + "/propuestas/" + proposal;
          return "redirect:" + Language.of(request).prefix() + page + "?gracias=razon";
        },
        refused -> show(id, proposal, refused, model));
  }

  private Map<String, Object> body(Form form, String proposal) {
    Body body =
        Body.of(form)
            .put("proposal", proposal)
            .texts("side", "text", "name", "email")
            .put("namePublic", form.chosen("namePublic", "true"));
    if (!form.values("consent.purposes").isEmpty()) {
      body.put("consent.notice", calls.current().privacyNotice().version())
          .put("consent.purposes", form.values("consent.purposes"));
    }
    return body.members();
  }

  private String show(String id, String proposal, Form form, Model model) {
    Discussion discussion = discussions.of(id, null);
    model.addAttribute("discussion", discussion);
    model.addAttribute("forum", discussion.forum());
    Discussion.Discussed about = discussions.about(id, proposal);
    model.addAttribute("d", about);
    model.addAttribute("opened", opened.of(discussion.forum(), List.of(about)));
    model.addAttribute(
        "purpose", calls.of(discussion.forum().call()).privacyNotice().requiredPurposes());
    model.addAttribute("form", form);
    if (!model.containsAttribute("thanks")) {
      model.addAttribute("thanks", false);
    }
    return "forum/propuesta";
  }
}
