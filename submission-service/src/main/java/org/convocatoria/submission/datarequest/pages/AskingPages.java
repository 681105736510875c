package org.convocatoria.submission.datarequest.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.pages.language.Language;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.submission.datarequest.AskingBack;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an agency asks at the page of its link: more time, or what is meant. */
@PublicPage
class AskingPages {

  private static final String PAGE = "/r/{token}";

  private final AgencyPage page;
  private final AskingBack asking;
  private final Bodies bodies;
  private final Forms forms;

  AskingPages(AgencyPage page, AskingBack asking, Bodies bodies, Forms forms) {
    this.page = page;
    this.asking = asking;
    this.bodies = bodies;
    this.forms = forms;
  }

  @Open
  @PostMapping(PAGE + "/prorroga")
  String askForTime(
      @PathVariable String token,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(AgencyPage.EXTENSION, typed);
    return forms.answer(
        form,
        response,
        () -> {
          Body body = Body.of(form).numbers("workingDays").texts("reason");
          asking.askForTime(
              token,
              bodies.read(
                  "data-request-extension-asking", body.members(), AskingBack.MoreTime.class));
          return back(token, "prorroga", request);
        },
        refused -> page.again(token, refused, model));
  }

  @Open
  @PostMapping(PAGE + "/pregunta")
  String ask(
      @PathVariable String token,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(AgencyPage.QUESTION, typed);
    return forms.answer(
        form,
        response,
        () -> {
          Body body = Body.of(form).texts("text");
          asking.ask(
              token,
              bodies.read("data-request-question", body.members(), AskingBack.Question.class));
          return back(token, "pregunta", request);
        },
        refused -> page.again(token, refused, model));
  }

  /** Looking again at what was done does not do it again. */
  private static String back(String token, String done, HttpServletRequest request) {
    return "redirect:" + Language.of(request).prefix() + "/r/" + token + "?hecho=" + done;
  }
}
