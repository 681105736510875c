package org.convocatoria.submission.consultation.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.page.Forms;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.consultation.Consultation;
import org.convocatoria.submission.consultation.Consulting;
import org.convocatoria.submission.consultation.Question;
import org.convocatoria.submission.consultation.Questionnaire;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Edits a questionnaire at the desk, question by question. */
@DeskPage
class DeskQuestionPages {

  private static final String PAGE = "/personal/consultas/";
  private static final String NEW = PAGE + "{id}/preguntas/nueva";
  private static final String ONE = PAGE + "{id}/preguntas/{question}";

  private final Consulting consulting;
  private final Editing editing;
  private final ConsultationScreen screen;
  private final Forms forms;
  private final Notices notices;

  DeskQuestionPages(
      Consulting consulting,
      Editing editing,
      ConsultationScreen screen,
      Forms forms,
      Notices notices) {
    this.consulting = consulting;
    this.editing = editing;
    this.screen = screen;
    this.forms = forms;
    this.notices = notices;
  }

  @Allowed("coordinator")
  @GetMapping(NEW)
  String form(@PathVariable String id, Model model) {
    return show(id, null, QuestionForm.blank(), model);
  }

  @Allowed("coordinator")
  @PostMapping(NEW)
  String add(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Consultation consultation = consulting.one(id).consultation();
    Questionnaire asked = consultation.current();
    Form form = Form.sent(QuestionForm.blank(), typed);
    return forms.answer(
        form,
        response,
        () -> {
          List<Object> questions = new ArrayList<>(asked.questions());
          questions.add(QuestionForm.body(form, Editing.fresh(consultation, "p"), null));
          String piece = "questions." + asked.questions().size();
          editing.save(id, form, questions, asked.statements(), piece, caller.name());
          notices.leave(response, "done.question");
          return desk.to(PAGE + id + "#cuestionario");
        },
        refused -> show(id, null, refused, model));
  }

  @Allowed("coordinator")
  @GetMapping(ONE)
  String question(@PathVariable String id, @PathVariable String question, Model model) {
    return show(id, question, QuestionForm.filled(known(id, question)), model);
  }

  @Allowed("coordinator")
  @PostMapping(ONE)
  String change(
      @PathVariable String id,
      @PathVariable String question,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Questionnaire asked = consulting.one(id).consultation().current();
    Question before = known(id, question);
    Form form = Form.sent(QuestionForm.blank(), typed);
    return forms.answer(
        form,
        response,
        () -> {
          int place = asked.questions().indexOf(before);
          List<Object> questions = new ArrayList<>(asked.questions());
          Map<String, Object> now = QuestionForm.body(form, question, before);
          questions.set(place, now);
          editing.save(
              id, form, questions, asked.statements(), "questions." + place, caller.name());
          notices.leave(response, "done.question");
          return desk.to(PAGE + id + "#cuestionario");
        },
        refused -> show(id, question, refused, model));
  }

  @Allowed("coordinator")
  @PostMapping(ONE + "/quitar")
  String remove(
      @PathVariable String id,
      @PathVariable String question,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Questionnaire asked = consulting.one(id).consultation().current();
    List<Question> left = new ArrayList<>(asked.questions());
    left.remove(known(id, question));
    return rearranged(
        id,
        () -> {
          Editing.mustBeFree(asked, question);
          return left;
        },
        typed,
        caller,
        desk,
        response,
        model);
  }

  @Allowed("coordinator")
  @PostMapping(ONE + "/subir")
  String up(
      @PathVariable String id,
      @PathVariable String question,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    List<Question> order = new ArrayList<>(consulting.one(id).consultation().current().questions());
    int place = order.indexOf(known(id, question));
    Question above = order.get(Math.max(0, place - 1));
    Collections.swap(order, place, Math.max(0, place - 1));
    return rearranged(
        id,
        () -> {
          Editing.mayStandAbove(order.get(Math.max(0, place - 1)), above);
          return order;
        },
        typed,
        caller,
        desk,
        response,
        model);
  }

  private String rearranged(
      String id,
      Supplier<List<Question>> questions,
      MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Questionnaire asked = consulting.one(id).consultation().current();
    Form form = Form.sent(ConsultationScreen.CHANGE, typed);
    return forms.answer(
        form,
        response,
        () -> {
          editing.save(id, form, questions.get(), asked.statements(), "-", caller.name());
          return desk.to(PAGE + id + "#cuestionario");
        },
        refused -> screen.show(id, refused, model));
  }

  private Question known(String id, String question) {
    return consulting
        .one(id)
        .consultation()
        .current()
        .question(question)
        .orElseThrow(() -> ProblemException.notFound("consultation.no-question", question));
  }

  private String show(String id, @Nullable String question, Form form, Model model) {
    Consultation known = consulting.one(id).consultation();
    model.addAttribute("consultation", known);
    model.addAttribute("question", question);
    model.addAttribute("dependences", QuestionForm.dependences(known.current(), question));
    model.addAttribute("form", form);
    return "consultation/pregunta";
  }
}
