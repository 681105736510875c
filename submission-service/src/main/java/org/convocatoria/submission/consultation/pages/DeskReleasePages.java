package org.convocatoria.submission.consultation.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.convocatoria.pages.desk.Confirmation;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.submission.consultation.Consulting;
import org.convocatoria.submission.consultation.Releasing;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Closes a consultation at the desk and releases its results, each after a question. */
@DeskPage
class DeskReleasePages {

  private static final String PAGE = "/personal/consultas/";
  private static final Confirmation CLOSING =
      new Confirmation(
          "desk.consultation.close.sure",
          "desk.consultation.close.hint",
          "desk.consultation.close.yes");
  private static final Confirmation RELEASING =
      new Confirmation(
          "desk.consultation.release.sure",
          "desk.consultation.release.sure.text",
          "desk.consultation.release.yes");

  private final Consulting consulting;
  private final Releasing releasing;
  private final ConsultationScreen screen;
  private final Bodies bodies;
  private final Forms forms;
  private final Notices notices;

  DeskReleasePages(
      Consulting consulting,
      Releasing releasing,
      ConsultationScreen screen,
      Bodies bodies,
      Forms forms,
      Notices notices) {
    this.consulting = consulting;
    this.releasing = releasing;
    this.screen = screen;
    this.bodies = bodies;
    this.forms = forms;
    this.notices = notices;
  }

  /** The questions to release. */
  record Wanted(List<String> questions) {}

  @Allowed("coordinator")
  @PostMapping(PAGE + "{id}/cerrar")
  String close(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(ConsultationScreen.CLOSE, typed);
    return forms.answer(
        form,
        response,
        () -> {
          if (!Confirmation.isGiven(form)) {
            String title = consulting.one(id).consultation().title();
            return CLOSING.ask(List.of(title), PAGE + id, model);
          }
          consulting.close(id, caller.name());
          notices.leave(response, "done.consultation-closed");
          return desk.to(PAGE + id);
        },
        refused -> screen.show(id, refused, model));
  }

  @Allowed("coordinator")
  @PostMapping(PAGE + "{id}/publicar")
  String release(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(ConsultationScreen.RELEASE, typed);
    return forms.answer(
        form,
        response,
        () -> {
          var body = Body.of(form).lists("questions").members();
          List<String> wanted =
              bodies.read("consultation-releasing", body, Wanted.class).questions();
          if (!Confirmation.isGiven(form)) {
            return RELEASING.ask(releasing.wordings(id, wanted), PAGE + id + "#resultados", model);
          }
          releasing.release(id, wanted, caller.name());
          notices.leave(response, "done.released");
          return desk.to(PAGE + id + "#resultados");
        },
        refused -> screen.show(id, refused, model));
  }
}
