package org.convocatoria.submission.datarequest.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.datarequest.Answering;
import org.convocatoria.submission.datarequest.DataRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
  private static final Form FORM =
      Form.blank("respuesta", "answer", "text", "official", "reserved", "files");

  private final Answering answering;
  private final Calls calls;
  private final Bodies bodies;
  private final Forms forms;
  private final MessageSource words;
  private final Clock clock;

  AnswerPages(
      Answering answering,
      Calls calls,
      Bodies bodies,
      Forms forms,
      MessageSource words,
      Clock clock) {
    this.answering = answering;
    this.calls = calls;
    this.bodies = bodies;
    this.forms = forms;
    this.words = words;
    this.clock = clock;
  }

  @Open
  @GetMapping(PAGE)
  String asked(@PathVariable String token, Model model) {
    return show(token, FORM, false, model);
  }

  @Open
  @PostMapping(PAGE)
  String answer(
      @PathVariable String token,
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(FORM, typed);
    return forms.answer(
        form,
        response,
        () -> {
          Answering.Said said =
              bodies.read("data-request-answer", body(form), Answering.Said.class);
          take(token, said, files == null ? List.of() : files);
          return show(token, FORM, true, model);
        },
        refused -> show(token, refused, false, model));
  }

  private void take(String token, Answering.Said said, List<MultipartFile> files) {
    List<Answering.Sent> sent =
        files.stream()
            .filter(each -> !each.isEmpty())
            .map(
                each ->
                    new Answering.Sent(
                        Objects.requireNonNullElse(each.getOriginalFilename(), ""),
                        each::getInputStream))
            .toList();
    try {
      answering.answer(token, said, sent);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> body(Form form) {
    List<String> reserved =
        form.value("reserved").lines().map(String::strip).filter(each -> !each.isEmpty()).toList();
    return Body.of(form)
        .texts("answer", "text")
        .put("official", form.chosen("official", "true"))
        .put("reserved", reserved)
        .members();
  }

  private String show(String token, Form form, boolean answered, Model model) {
    DataRequest request = answering.byLink(token);
    Call call = calls.of(request.call());
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(call.zone()));
    model.addAttribute("entry", RequestEntry.of(request, call.workingDays(), today, words));
    model.addAttribute("token", token);
    model.addAttribute("form", form);
    model.addAttribute("answered", answered);
    model.addAttribute("contact", call.invitations());
    return "datarequest/responder";
  }
}
