package org.convocatoria.workshop.result.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.workshop.call.Calls;
import org.convocatoria.workshop.call.Table;
import org.convocatoria.workshop.result.CorrectionRequest;
import org.convocatoria.workshop.result.ResultRequest;
import org.convocatoria.workshop.result.StaffResult;
import org.convocatoria.workshop.result.WithdrawalRequest;
import org.convocatoria.workshop.result.WritingResults;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Records what a table arrived at, corrects it, takes it back. */
@DeskPage
class ResultPages {

  private static final String PAGE = "/personal/talleres/{id}/resultados";

  private final Calls calls;
  private final WritingResults writing;
  private final ResultScreen screen;
  private final Bodies bodies;
  private final Forms forms;
  private final Notices notices;

  ResultPages(
      Calls calls,
      WritingResults writing,
      ResultScreen screen,
      Bodies bodies,
      Forms forms,
      Notices notices) {
    this.calls = calls;
    this.writing = writing;
    this.screen = screen;
    this.bodies = bodies;
    this.forms = forms;
    this.notices = notices;
  }

  @Allowed(
      value = {"coordinator", "table-lead"},
      table = "body")
  @GetMapping(PAGE + "/nuevo")
  String form(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String mesa,
      @RequestParam(defaultValue = "") List<String> cites,
      Caller caller,
      Desk desk,
      Model model) {
    String table = mesa.isEmpty() ? first(desk) : mesa;
    caller.mustHaveTable(table);
    return screen.show(id, "", ResultForms.blank(table, cites), model);
  }

  @Allowed(
      value = {"coordinator", "table-lead"},
      table = "body")
  @PostMapping(PAGE)
  String record(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = ResultForms.sent(typed);
    caller.mustHaveTable(form.value("table"));
    return forms.answer(
        form,
        response,
        () -> {
          Body body = ResultForms.body(form).texts("table");
          ResultRequest asked =
              bodies.read("result-recording", body.members(), ResultRequest.class);
          String number = writing.record(id, asked, form.key(), caller).number();
          return done(response, "done.result", number, id, desk);
        },
        refused -> screen.show(id, "", refused, model));
  }

  @Allowed(
      value = {"coordinator", "table-lead"},
      table = "body")
  @GetMapping(PAGE + "/{result}")
  String correcting(
      @PathVariable String id, @PathVariable String result, Caller caller, Model model) {
    StaffResult found = screen.result(id, result);
    caller.mustHaveTable(found.table());
    return screen.show(id, result, ResultForms.filled(found), model);
  }

  @Allowed(
      value = {"coordinator", "table-lead"},
      table = "body")
  @PostMapping(PAGE + "/{result}")
  String correct(
      @PathVariable String id,
      @PathVariable String result,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = ResultForms.sent(typed);
    caller.mustHaveTable(screen.result(id, result).table());
    return forms.answer(
        form,
        response,
        () -> {
          Body body = ResultForms.body(form).numbers("version");
          CorrectionRequest asked =
              bodies.read("result-correction", body.members(), CorrectionRequest.class);
          String number = writing.correct(id, result, asked, caller).state().number();
          return done(response, "done.resultCorrected", number, id, desk);
        },
        refused -> screen.showMoved(id, result, refused, model));
  }

  @Allowed(
      value = {"coordinator", "table-lead"},
      table = "body")
  @PostMapping(PAGE + "/{result}/retirar")
  String withdraw(
      @PathVariable String id,
      @PathVariable String result,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = ResultForms.withdrawal(typed);
    caller.mustHaveTable(screen.result(id, result).table());
    return forms.answer(
        form,
        response,
        () -> {
          var body = Body.of(form).texts("reason").members();
          WithdrawalRequest asked = bodies.read("result-withdrawal", body, WithdrawalRequest.class);
          String number = writing.withdraw(id, result, asked.reason(), caller).state().number();
          return done(response, "done.resultWithdrawn", number, id, desk);
        },
        refused -> {
          model.addAttribute("withdrawal", refused);
          return screen.show(id, result, ResultForms.filled(screen.result(id, result)), model);
        });
  }

  /** The first table that may be written for. */
  private String first(Desk desk) {
    return calls.current().tables().stream()
        .map(Table::id)
        .filter(desk::records)
        .findFirst()
        .orElse("");
  }

  private String done(
      HttpServletResponse response, String notice, String number, String id, Desk desk) {
    notices.leave(response, notice, number);
    return desk.to("/personal/talleres/" + id);
  }
}
