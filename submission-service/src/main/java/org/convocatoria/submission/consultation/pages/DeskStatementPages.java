package org.convocatoria.submission.consultation.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.page.Forms;
import org.convocatoria.submission.consultation.Consultation;
import org.convocatoria.submission.consultation.Consulting;
import org.convocatoria.submission.consultation.Questionnaire;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adds statements to a consultation at the desk, and takes them out. */
@DeskPage
class DeskStatementPages {

  private static final String PAGE = "/personal/consultas/";

  private final Consulting consulting;
  private final Editing editing;
  private final ConsultationScreen screen;
  private final Forms forms;
  private final Notices notices;

  DeskStatementPages(
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
  @PostMapping(PAGE + "{id}/afirmaciones")
  String add(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Consultation consultation = consulting.one(id).consultation();
    Questionnaire asked = consultation.current();
    Form form = Form.sent(ConsultationScreen.STATEMENT, typed);
    return forms.answer(
        form,
        response,
        () -> {
          List<Object> statements = new ArrayList<>(asked.statements());
          statements.add(
              Map.of("id", Editing.fresh(consultation, "a"), "text", form.value("text")));
          String piece = "statements." + asked.statements().size();
          editing.save(id, form, asked.questions(), statements, piece, caller.name());
          notices.leave(response, "done.statement");
          return desk.to(PAGE + id + "#cuestionario");
        },
        refused -> screen.show(id, refused, model));
  }

  @Allowed("coordinator")
  @PostMapping(PAGE + "{id}/afirmaciones/{statement}/quitar")
  String remove(
      @PathVariable String id,
      @PathVariable String statement,
      @RequestParam MultiValueMap<String, String> typed,
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
          var left =
              asked.statements().stream().filter(each -> !each.id().equals(statement)).toList();
          editing.save(id, form, asked.questions(), left, "-", caller.name());
          return desk.to(PAGE + id + "#cuestionario");
        },
        refused -> screen.show(id, refused, model));
  }
}
