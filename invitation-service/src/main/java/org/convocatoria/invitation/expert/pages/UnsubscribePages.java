package org.convocatoria.invitation.expert.pages;

import jakarta.servlet.http.HttpServletResponse;
import org.convocatoria.invitation.expert.Directory;
import org.convocatoria.invitation.expert.Expert;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.page.Forms;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Asking not to be invited again. Mail programs send the form themselves, in one click, without
 * cookies and without following redirects.
 */
@PublicPage
class UnsubscribePages {

  private static final Form CONFIRM = Form.blank("no-invitar");

  private final Directory directory;
  private final Forms forms;

  UnsubscribePages(Directory directory, Forms forms) {
    this.directory = directory;
    this.forms = forms;
  }

  @Open
  @GetMapping(path = "/u/{token}", produces = MediaType.TEXT_HTML_VALUE)
  String ask(@PathVariable String token, Model model) {
    return show(token, directory.byUnsubscribeToken(token), CONFIRM, model);
  }

  @Open
  @PostMapping(path = "/u/{token}", produces = MediaType.TEXT_HTML_VALUE)
  String unsubscribe(
      @PathVariable String token,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(CONFIRM, typed);
    return forms.answer(
        form,
        response,
        () -> show(token, directory.unsubscribe(token), form, model),
        refused -> show(token, directory.byUnsubscribeToken(token), refused, model));
  }

  private static String show(String token, Expert expert, Form form, Model model) {
    model.addAttribute("token", token);
    model.addAttribute("form", form);
    model.addAttribute("expert", expert);
    return "expert/no-invitar";
  }
}
