package org.convocatoria.submission.contribution.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.contribution.GivingClaves;
import org.convocatoria.submission.contribution.Recovering;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking for a link where a clave was lost, and the page that the link opens. */
@PublicPage
class RecoveryPages {

  private static final String PAGE = "/folio/recuperar";
  private static final Form ASK = Form.blank("", "email", "folio");
  private static final Form GIVE = Form.blank("dar", "folio");

  private final Recovering recovering;
  private final GivingClaves giving;
  private final Bodies bodies;
  private final Forms forms;

  RecoveryPages(Recovering recovering, GivingClaves giving, Bodies bodies, Forms forms) {
    this.recovering = recovering;
    this.giving = giving;
    this.bodies = bodies;
    this.forms = forms;
  }

  @Open
  @GetMapping(PAGE)
  String ask(Model model) {
    return ask(ASK, model);
  }

  /** Says the same of every address; what it leads to is done afterwards. */
  @Open
  @PostMapping(PAGE)
  String begin(
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(ASK, typed);
    return forms.answer(
        form,
        response,
        () -> {
          Map<String, Object> body = Body.of(form).texts("email", "folio").members();
          recovering.begin(bodies.read("folio-recovery", body, Recovering.Lost.class));
          model.addAttribute("sent", true);
          return ask(ASK, model);
        },
        again -> ask(again, model));
  }

  /** Changes nothing: programs that look at mail open every link. */
  @Open
  @GetMapping(PAGE + "/{token}")
  String open(@PathVariable String token, HttpServletResponse response, Model model) {
    return open(token, GIVE, response, model);
  }

  /** Shows the clave at once, so that it is in no address. */
  @Open
  @PostMapping(PAGE + "/{token}")
  String give(
      @PathVariable String token,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(GIVE, typed);
    String folio = form.value("folio");
    try {
      return forms.answer(
          form,
          response,
          () -> given(giving.byLink(token, folio, form.key()), response, model),
          again ->
              giving
                  .given(folio, form.key())
                  .map(given -> given(given, response, model))
                  .orElseGet(() -> open(token, again, response, model)));
    } catch (ProblemException gone) {
      return gone(gone, response, model);
    }
  }

  private static String given(GivingClaves.Given given, HttpServletResponse response, Model model) {
    KeptFolio.keep(response, given.folio(), given.clave());
    model.addAttribute("given", given);
    return "contribution/clave-nueva";
  }

  private String open(String token, Form form, HttpServletResponse response, Model model) {
    try {
      model.addAttribute("opened", giving.open(token));
      model.addAttribute("token", token);
      model.addAttribute("form", form);
      return "contribution/recuperar-folios";
    } catch (ProblemException gone) {
      return gone(gone, response, model);
    }
  }

  /** A link that is good no longer leads to where another one is asked for. */
  private String gone(ProblemException problem, HttpServletResponse response, Model model) {
    if (problem.status() != HttpStatus.NOT_FOUND) {
      throw problem;
    }
    response.setStatus(problem.status().value());
    return ask(ASK.refused(forms.refusal(problem)), model);
  }

  private static String ask(Form form, Model model) {
    model.addAttribute("form", form);
    return "contribution/recuperar";
  }
}
