package org.convocatoria.submission.review.pages;

import jakarta.servlet.http.HttpServletResponse;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.page.Forms;
import org.convocatoria.submission.contribution.Undoing;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes back what was decided, while no letter about it has left. */
@DeskPage
class UndoPages {

  private final Undoing undoing;
  private final Reception reception;
  private final Notices notices;
  private final Forms forms;

  UndoPages(Undoing undoing, Reception reception, Notices notices, Forms forms) {
    this.undoing = undoing;
    this.reception = reception;
    this.notices = notices;
    this.forms = forms;
  }

  @Allowed("coordinator")
  @PostMapping(ListAddress.PAGE + "/deshacer/{undo}")
  String undo(
      @PathVariable String undo,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    ListAddress list = ListAddress.of(typed);
    return forms.answer(
        Form.sent(ReviewForms.SEVERAL, typed),
        response,
        () -> {
          Undoing.Outcome outcome = undoing.undo(undo, caller.name());
          notices.leave(response, "done.undo", outcome.done().size(), outcome.refused().size());
          return desk.to(
              outcome.done().size() == 1
                  ? list.opening(outcome.done().getFirst())
                  : list.opening(""));
        },
        refused -> reception.list(list, null, refused, caller, model));
  }
}
