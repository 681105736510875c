package org.convocatoria.workshop.calendar.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.page.Forms;
import org.convocatoria.workshop.call.Call;
import org.convocatoria.workshop.call.Calls;
import org.convocatoria.workshop.request.RequestKey;
import org.convocatoria.workshop.workshop.AdditionRequest;
import org.convocatoria.workshop.workshop.Scheduling;
import org.convocatoria.workshop.workshop.Workshop;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adds a workshop to the calendar. */
@DeskPage
class AdditionPages {

  private static final String PAGE = "/personal/talleres/nueva";
  private static final Form FORM =
      Form.blank(
          "sesion",
          "name.es",
          "name.en",
          "theme.es",
          "theme.en",
          WorkshopTimes.DAY,
          WorkshopTimes.FROM,
          WorkshopTimes.TO,
          WorkshopTimes.LAST_DAY,
          "place.name",
          "place.address",
          "resultKinds",
          "reason");

  private final Calls calls;
  private final Scheduling scheduling;
  private final WorkshopTimes times;
  private final Forms forms;
  private final Notices notices;

  AdditionPages(
      Calls calls, Scheduling scheduling, WorkshopTimes times, Forms forms, Notices notices) {
    this.calls = calls;
    this.scheduling = scheduling;
    this.times = times;
    this.forms = forms;
    this.notices = notices;
  }

  @Allowed("coordinator")
  @GetMapping(PAGE)
  String form(Model model) {
    return show(FORM, model);
  }

  @Allowed("coordinator")
  @PostMapping(PAGE)
  String add(
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(FORM, typed);
    return forms.answer(
        form,
        response,
        () -> {
          Call current = calls.current();
          AdditionRequest asked =
              times.read("workshop-addition", form, body(form), AdditionRequest.class);
          Workshop added =
              scheduling.add(
                  current,
                  asked.announcement(current.zoneId()),
                  asked.reason(),
                  RequestKey.of(caller.name(), form.key()));
          notices.leave(response, "done.session");
          return desk.to("/personal/talleres/" + added.code());
        },
        refused -> show(refused, model));
  }

  private static Body body(Form form) {
    return Body.of(form)
        .texts("name.es", "name.en", "theme.es", "theme.en")
        .texts("place.name", "place.address", "reason")
        .lists("resultKinds");
  }

  /** It may ask for the kinds of result that the call knows. */
  private String show(Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("kinds", calls.open().map(Call::resultKinds).orElse(List.of()));
    return "calendar/taller-nuevo";
  }
}
