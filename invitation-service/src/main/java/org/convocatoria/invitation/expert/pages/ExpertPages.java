package org.convocatoria.invitation.expert.pages;

import jakarta.servlet.http.HttpServletResponse;
import org.convocatoria.invitation.expert.Directory;
import org.convocatoria.invitation.expert.DirectoryList;
import org.convocatoria.invitation.expert.Expert;
import org.convocatoria.invitation.expert.ExpertView;
import org.convocatoria.invitation.expert.Experts;
import org.convocatoria.invitation.round.RoundViews;
import org.convocatoria.invitation.round.WorkshopNames;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.page.Forms;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person of the directory, with rounds and replies. */
@DeskPage
class ExpertPages {

  static final String PAGE = "/personal/expertos";

  private static final Form SUPPRESS = Form.blank("no-invitar");

  private final Experts experts;
  private final Directory directory;
  private final RoundViews rounds;
  private final WorkshopNames workshops;
  private final Forms forms;
  private final Notices notices;

  ExpertPages(
      Experts experts,
      Directory directory,
      RoundViews rounds,
      WorkshopNames workshops,
      Forms forms,
      Notices notices) {
    this.experts = experts;
    this.directory = directory;
    this.rounds = rounds;
    this.workshops = workshops;
    this.forms = forms;
    this.notices = notices;
  }

  @Allowed({"coordinator", "director", "auditor"})
  @GetMapping(PAGE + "/{id}")
  String person(@PathVariable String id, Caller caller, Model model) {
    return show(id, SUPPRESS, caller, model);
  }

  @Allowed("coordinator")
  @PostMapping(PAGE + "/{id}/no-invitar")
  String suppress(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    return forms.answer(
        Form.sent(SUPPRESS, typed),
        response,
        () -> {
          Expert expert = directory.suppress(id, caller.name());
          notices.leave(response, "done.suppressed", expert.name());
          return desk.to(PAGE + "/" + id);
        },
        refused -> show(id, refused, caller, model));
  }

  private String show(String id, Form form, Caller caller, Model model) {
    Expert expert = experts.find(id).orElseThrow(() -> ProblemException.notFound("expert.unknown"));
    model.addAttribute("form", form);
    model.addAttribute("expert", ExpertView.of(expert, DirectoryList.inClear(caller)));
    model.addAttribute("parts", rounds.ofPerson(id));
    model.addAttribute("workshops", workshops.known());
    return "expert/experto";
  }
}
