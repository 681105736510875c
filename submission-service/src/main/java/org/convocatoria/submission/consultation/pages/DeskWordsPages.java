package org.convocatoria.submission.consultation.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.consultation.Consultation;
import org.convocatoria.submission.consultation.Consulting;
import org.convocatoria.submission.consultation.ResponsesTable;
import org.convocatoria.submission.consultation.TakingWords;
import org.convocatoria.submission.consultation.WordsRequest;
import org.convocatoria.submission.consultation.WrittenWords;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The words and the table of responses at the desk, and taking up words. */
@DeskPage
class DeskWordsPages {

  private static final String PAGE = "/personal/consultas/";
  private static final String WORDS = PAGE + "{id}/palabras";
  private static final String[] FIELDS = {
    "answer", "question", "title", "matter", "table", "municipality"
  };

  private final Calls calls;
  private final Consulting consulting;
  private final WrittenWords written;
  private final TakingWords taking;
  private final ResponsesTable table;
  private final Bodies bodies;
  private final Forms forms;
  private final Notices notices;

  DeskWordsPages(
      Calls calls,
      Consulting consulting,
      WrittenWords written,
      TakingWords taking,
      ResponsesTable table,
      Bodies bodies,
      Forms forms,
      Notices notices) {
    this.calls = calls;
    this.consulting = consulting;
    this.written = written;
    this.taking = taking;
    this.table = table;
    this.bodies = bodies;
    this.forms = forms;
    this.notices = notices;
  }

  @Allowed({"coordinator", "director", "auditor"})
  @GetMapping(WORDS)
  String words(
      @PathVariable String id,
      @RequestParam(name = "desde", required = false) @Nullable String after,
      Model model) {
    return show(id, after, Form.blank(""), model);
  }

  @Allowed("coordinator")
  @PostMapping(WORDS)
  String take(
      @PathVariable String id,
      @RequestParam(name = "desde", required = false) @Nullable String after,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(blank(typed.getFirst("answer"), typed.getFirst("question")), typed);
    return forms.answer(
        form,
        response,
        () -> {
          var body = Body.of(form).texts(FIELDS).members();
          WordsRequest asked = bodies.read("consultation-taking", body, WordsRequest.class);
          notices.leave(response, "done.words", taking.take(id, asked, caller.name()));
          return desk.to(PAGE + id + "/palabras" + (after == null ? "" : "?desde=" + after));
        },
        refused -> show(id, after, refused, model));
  }

  @Allowed({"coordinator", "director", "auditor"})
  @GetMapping(PAGE + "{id}/respuestas.csv")
  void table(@PathVariable String id, HttpServletResponse response) throws IOException {
    table.write(id, response);
  }

  /** The form that was sent; the page shows all others empty. */
  record Sent(Form sent) {

    /** The form that makes these words a contribution. */
    public Form taking(WrittenWords.Words words) {
      return sent.insteadOf(blank(words.answer(), words.question()));
    }
  }

  /** Each of the words on the page has a form of its own. */
  private static Form blank(@Nullable String answer, @Nullable String question) {
    return Form.blank("tomar-" + answer + question, FIELDS);
  }

  private String show(String id, @Nullable String after, Form form, Model model) {
    Consultation known = consulting.one(id).consultation();
    model.addAttribute("consultation", known);
    model.addAttribute("matters", calls.of(known.call()).matters());
    model.addAttribute("usual", calls.of(known.call()).formOf(Consultation.ORIGIN).matter());
    model.addAttribute("part", written.from(id, after));
    model.addAttribute("after", after);
    model.addAttribute("sent", new Sent(form));
    model.addAttribute("form", form);
    return "consultation/palabras";
  }
}
