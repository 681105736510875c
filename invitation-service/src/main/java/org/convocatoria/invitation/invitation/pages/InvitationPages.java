package org.convocatoria.invitation.invitation.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.convocatoria.invitation.call.Call;
import org.convocatoria.invitation.invitation.Card;
import org.convocatoria.invitation.invitation.Choice;
import org.convocatoria.invitation.invitation.InvitationStatus;
import org.convocatoria.invitation.invitation.Replying;
import org.convocatoria.invitation.workshop.Workshop;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.pages.language.Language;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.page.Forms;
import org.convocatoria.words.Bilingual;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page behind the link of an invitation. Opening it changes nothing, since mail scanners open
 * every link; only a form with a choice does, and it can be sent again until the deadline.
 */
@PublicPage
class InvitationPages {

  private static final Form REPLY = Form.blank("respuesta", "answer");

  private final Replying replying;
  private final Forms forms;
  private final MessageSource words;

  InvitationPages(Replying replying, Forms forms, MessageSource words) {
    this.words = words;
    this.replying = replying;
    this.forms = forms;
  }

  @Open
  @GetMapping(path = "/i/{token}", produces = MediaType.TEXT_HTML_VALUE)
  String show(@PathVariable String token, Model model) {
    return show(token, REPLY, model);
  }

  @Open
  @PostMapping(path = "/i/{token}", produces = MediaType.TEXT_HTML_VALUE)
  String reply(
      @PathVariable String token,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(REPLY, typed);
    return forms.answer(
        form,
        response,
        () -> {
          replying.reply(token, Choice.isYes(form.value("answer")));
          return "redirect:" + Language.of(request).prefix() + "/i/" + token;
        },
        refused -> show(token, refused, model));
  }

  private String show(String token, Form form, Model model) {
    Card card = replying.card(token);
    InvitationStatus status = card.invitation().status();
    model.addAttribute("form", form);
    model.addAttribute("card", card);
    model.addAttribute("to", Call.invitedTo(named(card)));
    model.addAttribute("token", token);
    model.addAttribute("accepted", status == InvitationStatus.ACCEPTED);
    model.addAttribute("declined", status == InvitationStatus.DECLINED);
    model.addAttribute("offered", status == InvitationStatus.OFFERED);
    return "invitation/invitacion";
  }

  private Bilingual named(Card card) {
    Workshop workshop = card.workshop();
    return card.call().workshopNamed(workshop.workshop(), workshop.name()).inBoth(words);
  }
}
