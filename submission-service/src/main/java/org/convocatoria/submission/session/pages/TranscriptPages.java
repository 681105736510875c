package org.convocatoria.submission.session.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.session.Marking;
import org.convocatoria.submission.session.Passage;
import org.convocatoria.submission.session.Quotation;
import org.convocatoria.submission.session.QuotedWords;
import org.convocatoria.submission.session.Recording;
import org.convocatoria.submission.session.Sessions;
import org.convocatoria.submission.session.Transcript;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page of one focus group or interview: transcript, excerpts and consent. */
@DeskPage
class TranscriptPages {

  private static final String PAGE = SessionPages.PAGE + "/{id}";

  private final Sessions sessions;
  private final Recording recording;
  private final Marking marking;
  private final SessionScreen screen;
  private final Bodies bodies;
  private final Forms forms;
  private final Notices notices;

  TranscriptPages(
      Sessions sessions,
      Recording recording,
      Marking marking,
      SessionScreen screen,
      Bodies bodies,
      Forms forms,
      Notices notices) {
    this.sessions = sessions;
    this.recording = recording;
    this.marking = marking;
    this.screen = screen;
    this.bodies = bodies;
    this.forms = forms;
    this.notices = notices;
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping(PAGE)
  String one(@PathVariable String id, Caller caller, Model model) {
    return screen.show(id, SessionForms.NONE, caller, model);
  }

  /** Takes the file if there is one, else the text that was pasted or corrected. */
  @Allowed("coordinator")
  @PostMapping(PAGE + "/transcripcion")
  String transcribe(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile sent,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(SessionForms.TRANSCRIPT, typed);
    Supplier<String> keep =
        () -> {
          String text =
              sent == null || sent.isEmpty()
                  ? Transcript.checked(form.value("transcript"))
                  : read(sent);
          recording.transcribe(id, text, form.value(SessionForms.EDITION), caller.name());
          notices.leave(response, "sessions.done.transcript");
          return desk.to(SessionPages.PAGE + "/" + id);
        };
    return forms.answer(
        form,
        response,
        keep,
        refused -> screen.show(id, withFile(refused, response, sent), caller, model));
  }

  /** The form with the file's text, since after a lost race no browser sends the file again. */
  private static Form withFile(
      Form refused, HttpServletResponse response, @Nullable MultipartFile sent) {
    if (sent == null || sent.isEmpty() || response.getStatus() != HttpStatus.CONFLICT.value()) {
      return refused;
    }
    Map<String, List<String>> typed = new HashMap<>(refused.typed());
    typed.put("transcript", List.of(read(sent)));
    return new Form(
        refused.id(), refused.fields(), typed, refused.corrections(), refused.failure());
  }

  @Allowed("coordinator")
  @PostMapping(PAGE + "/fragmentos")
  String mark(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(SessionForms.EXCERPT, typed);
    Supplier<String> mark =
        () -> {
          String folio =
              marking.mark(id, quotation(id, form), form.key(), caller.name()).place().folio();
          notices.leave(response, "sessions.done.marked", folio);
          return desk.to(SessionPages.PAGE + "/" + id);
        };
    return forms.answer(form, response, mark, refused -> screen.show(id, refused, caller, model));
  }

  @Allowed("coordinator")
  @PostMapping(PAGE + "/participantes/{n}/retiro")
  String takeBackConsent(
      @PathVariable String id,
      @PathVariable("n") int number,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(SessionForms.WITHDRAWAL, typed);
    Supplier<String> takeBack =
        () -> {
          marking.takeBackConsent(id, number, caller.name());
          notices.leave(response, "sessions.done.withdrawn", number);
          return desk.to(SessionPages.PAGE + "/" + id);
        };
    return forms.answer(
        form, response, takeBack, refused -> screen.show(id, refused, caller, model));
  }

  private Quotation quotation(String id, Form form) {
    String transcript = sessions.get(id).transcript();
    if (transcript == null) {
      throw ProblemException.conflict("no-transcript", "sessions.no-transcript");
    }
    Passage found = QuotedWords.find(transcript, form.value("quote"));
    Body body = Body.of(form).texts("table", "title").numbers("participant");
    return bodies.read(
        "excerpt-marking",
        body.put("from", found.from()).put("to", found.to()).members(),
        Quotation.class);
  }

  private static String read(MultipartFile sent) {
    try (InputStream bytes = sent.getInputStream()) {
      return Transcript.guessed(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
