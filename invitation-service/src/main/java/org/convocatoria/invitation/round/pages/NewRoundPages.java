package org.convocatoria.invitation.round.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.convocatoria.invitation.expert.Capacity;
import org.convocatoria.invitation.expert.DirectoryList;
import org.convocatoria.invitation.round.OpeningRound;
import org.convocatoria.invitation.round.WorkshopNames;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.page.Forms;
import org.convocatoria.service.request.IdempotencyKey;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Putting a round together: a workshop, a table, quotas, a deadline, people in their order. The
 * form is also what looks for people: shown again with other words it keeps everybody it has.
 */
@DeskPage
class NewRoundPages {

  private static final String PAGE = RoundPages.PAGE + "/nueva";

  /** The hour at which the time to reply usually ends. */
  private static final String USUAL_HOUR = "18:00";

  private static final String[] FIELDS = {
    "workshop",
    "table",
    "quotas.professional",
    "quotas.business",
    "quotas.social",
    "quotas.governmental",
    "seats",
    "deadline.date",
    "deadline.time",
    "invitees"
  };

  private final OpeningRound opening;
  private final RoundForm reading;
  private final DirectoryList directory;
  private final WorkshopNames workshops;
  private final Forms forms;
  private final Notices notices;

  NewRoundPages(
      OpeningRound opening,
      RoundForm reading,
      DirectoryList directory,
      WorkshopNames workshops,
      Forms forms,
      Notices notices) {
    this.opening = opening;
    this.reading = reading;
    this.directory = directory;
    this.workshops = workshops;
    this.forms = forms;
    this.notices = notices;
  }

  @Allowed("coordinator")
  @GetMapping(PAGE)
  String form(
      @RequestParam(defaultValue = "") String taller,
      @RequestParam(defaultValue = "") String mesa,
      Caller caller,
      Model model) {
    Map<String, List<String>> begun =
        Map.of(
            "workshop", List.of(taller),
            "table", List.of(mesa),
            "deMesa", List.of(mesa),
            "deadline.time", List.of(USUAL_HOUR));
    return show(Form.filled("ronda", begun, FIELDS), caller, model);
  }

  @Allowed("coordinator")
  @PostMapping(PAGE)
  String open(
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(Form.blank("ronda", FIELDS), typed);
    return forms.answer(
        form,
        response,
        () -> {
          String key = IdempotencyKey.of(form.key());
          String id = opening.open(reading.plan(form), key, caller.name());
          notices.leave(response, "done.round");
          return desk.to(RoundPages.PAGE + "/" + id);
        },
        refused -> show(refused, caller, model));
  }

  private String show(Form form, Caller caller, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("workshops", workshops.known());
    model.addAttribute("chosen", reading.chosen(form));
    model.addAttribute(
        "candidates", directory.page(RoundForm.sought(form), RoundForm.after(form), caller));
    model.addAttribute("capacities", Capacity.WORDS);
    return "round/ronda-nueva";
  }
}
