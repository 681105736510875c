package org.convocatoria.submission.datarequest.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.form.TypedTime;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.submission.datarequest.Answering;
import org.convocatoria.submission.datarequest.Said;
import org.convocatoria.submission.datarequest.SentFile;
import org.convocatoria.submission.datarequest.Templating;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page of a request's personal link, where an agency answers without an account. */
@PublicPage
class AnswerPages {

  private static final String PAGE = "/r/{token}";
  private static final String NOT_CHOSEN = "none";

  private final AgencyPage page;
  private final Answering answering;
  private final Templating templating;
  private final Bodies bodies;
  private final Forms forms;

  AnswerPages(
      AgencyPage page, Answering answering, Templating templating, Bodies bodies, Forms forms) {
    this.page = page;
    this.answering = answering;
    this.templating = templating;
    this.bodies = bodies;
    this.forms = forms;
  }

  @Open
  @GetMapping(PAGE)
  String asked(
      @PathVariable String token,
      @RequestParam(name = "hecho", defaultValue = "") String done,
      Model model) {
    return page.show(token, done, model);
  }

  @Open
  @PostMapping(PAGE)
  String answer(
      @PathVariable String token,
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(AgencyPage.ANSWER, typed);
    return forms.answer(
        form,
        response,
        () -> {
          Said said = bodies.read("data-request-answer", body(form), Said.class);
          take(token, said, SentFiles.of(files));
          return page.answered(token, model);
        },
        refused -> page.again(token, refused, model));
  }

  @Open
  @GetMapping(PAGE + "/plantilla")
  void template(@PathVariable String token, HttpServletResponse to) throws IOException {
    templating.download(answering.byLink(token).batch()).sendTo(to);
  }

  private void take(String token, Said said, List<SentFile> sent) {
    try {
      answering.answer(token, said, sent);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> body(Form form) {
    List<String> reserved =
        form.value("reserved").lines().map(String::strip).filter(each -> !each.isEmpty()).toList();
    Body body = Body.of(form).texts("answer", "text").put("reserved", reserved);
    return (form.chosen("answer", "none") ? body : withData(body, form)).members();
  }

  /** People choose what programs may leave out; who has no data has nothing to choose. */
  private static Body withData(Body body, Form form) {
    String quality = form.value("quality");
    String cutOff = form.value("cutOff");
    return body.put("quality", quality.isEmpty() ? NOT_CHOSEN : quality)
        .texts("source", "unit")
        .put("cutOff", TypedTime.day(cutOff).map(Object::toString).orElse(cutOff));
  }
}
