package org.convocatoria.invitation.invitation.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.convocatoria.invitation.invitation.Codes;
import org.convocatoria.invitation.invitation.Guess;
import org.convocatoria.pages.door.DoorHeaders;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.pages.language.Language;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which somebody writes the short code of a letter. */
@PublicPage
class CodePages {

  private static final Form CODE = Form.blank("codigo", "code");

  private final Codes codes;
  private final Bodies bodies;
  private final Forms forms;

  CodePages(Codes codes, Bodies bodies, Forms forms) {
    this.codes = codes;
    this.bodies = bodies;
    this.forms = forms;
  }

  /** A short code as somebody wrote it down. */
  record Code(String code) {}

  @Open
  @GetMapping("/i")
  String ask(Model model) {
    return show(CODE, model);
  }

  @Open
  @PostMapping("/i")
  String find(
      @RequestParam MultiValueMap<String, String> typed,
      @RequestHeader(name = DoorHeaders.WAIT, defaultValue = "0") long wait,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(CODE, typed);
    return forms.answer(
        form,
        response,
        () -> {
          Code code = bodies.read("rsvp-code", Body.of(form).texts("code").members(), Code.class);
          return switch (codes.look(code.code(), Duration.ofSeconds(wait))) {
            case Guess.Found(String token) ->
                "redirect:" + Language.of(request).prefix() + "/i/" + token;
            case Guess.Unknown _ -> unknown(form, response, model);
            case Guess.TooMany(Duration longer) -> {
              response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(longer.toSeconds() + 1));
              throw Codes.tooMany();
            }
          };
        },
        refused -> show(refused, model));
  }

  /** The gateway counts the codes that are nobody's, by who sends them. */
  private String unknown(Form form, HttpServletResponse response, Model model) {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    response.setHeader(DoorHeaders.WRONG_CLAVE, "1");
    ProblemException problem = ProblemException.invalid("code", "invitation.unknown-code");
    return show(form.refused(forms.refusal(problem)), model);
  }

  private static String show(Form form, Model model) {
    model.addAttribute("form", form);
    return "invitation/codigo";
  }
}
