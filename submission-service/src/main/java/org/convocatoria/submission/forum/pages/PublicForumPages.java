package org.convocatoria.submission.forum.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.pages.language.Language;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.forum.Discussion;
import org.convocatoria.submission.forum.Discussions;
import org.convocatoria.submission.forum.Proposal;
import org.convocatoria.submission.forum.ProposalRequest;
import org.convocatoria.submission.forum.Proposing;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public pages of forums, and submitting a proposal. */
@PublicPage
class PublicForumPages {

  private static final Form PROPOSE =
      Form.blank(
          "proponer",
          "topic",
          "title",
          "text",
          "municipality",
          "kind",
          "organisation",
          "name",
          "email",
          "namePublic",
          "consent.purposes");

  /** The ids of proposals. */
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

  private final Calls calls;
  private final Discussions discussions;
  private final Proposing proposing;
  private final OpenFolios opened;
  private final Bodies bodies;
  private final Forms forms;

  PublicForumPages(
      Calls calls,
      Discussions discussions,
      Proposing proposing,
      OpenFolios opened,
      Bodies bodies,
      Forms forms) {
    this.calls = calls;
    this.discussions = discussions;
    this.proposing = proposing;
    this.opened = opened;
    this.bodies = bodies;
    this.forms = forms;
  }

  @Open
  @GetMapping("/foros")
  String all(Model model) {
    model.addAttribute(
        "lines", calls.known().map(call -> discussions.listed(call.id())).orElse(List.of()));
    return "forum/foros";
  }

  @Open
  @GetMapping("/foros/{id}")
  String one(
      @PathVariable String id,
      @RequestParam(name = "gracias", defaultValue = "") String thanks,
      @RequestParam(name = "desde", required = false) @Nullable String after,
      Model model) {
    model.addAttribute("thanks", ID.matcher(thanks).matches() ? thanks : "");
    return show(id, PROPOSE, after, model);
  }

  @Open
  @PostMapping("/foros/{id}/propuestas")
  String propose(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(PROPOSE, typed);
    return forms.answer(
        form,
        response,
        () -> {
          ProposalRequest asked = bodies.read("forum-proposal", body(form), ProposalRequest.class);
          Proposal made = proposing.propose(id, asked, IdempotencyKey.of(form.key()), locale);
          String page = Language.of(request).prefix() + "/foros/" + id;
          return "redirect:" + page + "?gracias=" + made.id();
        },
        refused -> show(id, refused, null, model));
  }

  private Map<String, Object> body(Form form) {
    Body body =
        Body.of(form)
            .texts("topic", "title", "text", "municipality", "kind", "organisation", "name")
            .texts("email")
            .put("namePublic", form.chosen("namePublic", "true"))
            .put("consent.notice", calls.current().privacyNotice().version())
            .put("consent.purposes", form.values("consent.purposes"));
    return body.members();
  }

  private String show(String id, Form form, @Nullable String after, Model model) {
    Discussion discussion = discussions.of(id, after);
    model.addAttribute("after", after);
    Call held = calls.of(discussion.forum().call());
    model.addAttribute("discussion", discussion);
    model.addAttribute("opened", opened.of(discussion.forum(), discussion.proposals()));
    model.addAttribute("forum", discussion.forum());
    model.addAttribute("workshops", Workshops.of(held));
    model.addAttribute("purpose", held.privacyNotice().purposes());
    model.addAttribute("form", form);
    if (!model.containsAttribute("thanks")) {
      model.addAttribute("thanks", "");
    }
    return "forum/foro";
  }
}
