package org.convocatoria.workshop.calendar.pages;

import jakarta.servlet.http.HttpServletResponse;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.frame.Page;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.page.Forms;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.workshop.call.Call;
import org.convocatoria.workshop.call.Calls;
import org.convocatoria.workshop.workshop.RescheduleRequest;
import org.convocatoria.workshop.workshop.Rescheduling;
import org.convocatoria.workshop.workshop.Slot;
import org.convocatoria.workshop.workshop.Workshop;
import org.convocatoria.workshop.workshop.Workshops;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Moves a workshop to another time or place. */
@DeskPage
class MovingPages {

  private final Calls calls;
  private final Workshops workshops;
  private final Rescheduling rescheduling;
  private final WorkshopScreen screen;
  private final WorkshopTimes times;
  private final Forms forms;
  private final Notices notices;

  MovingPages(
      Calls calls,
      Workshops workshops,
      Rescheduling rescheduling,
      WorkshopScreen screen,
      WorkshopTimes times,
      Forms forms,
      Notices notices) {
    this.calls = calls;
    this.workshops = workshops;
    this.rescheduling = rescheduling;
    this.screen = screen;
    this.times = times;
    this.forms = forms;
    this.notices = notices;
  }

  @Allowed("coordinator")
  @PostMapping("/personal/talleres/{id}/reprogramar")
  String move(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(WorkshopScreen.form(WorkshopScreen.MOVE), typed);
    return forms.answer(
        form,
        response,
        () -> {
          Call current = calls.current();
          Body body = Body.of(form).texts("place.name", "place.address", "reason");
          RescheduleRequest asked =
              times.read("workshop-reschedule", form, body, RescheduleRequest.class);
          Slot before = workshops.get(current.id(), id).slot();
          String seen = form.value(WorkshopScreen.BEFORE);
          if (!seen.isEmpty() && !seen.equals(before.toString())) {
            throw ProblemException.conflict("changed-meanwhile", "calendar.changed-meanwhile");
          }
          Workshop moved =
              rescheduling.move(
                  current.id(), id, asked.move(current.zoneId()), asked.reason(), caller.name());
          tell(response, before, moved.slot(), page(model));
          return desk.to("/personal/talleres/" + id);
        },
        refused -> screen.show(id, refused, model));
  }

  /** Says what happened, and of letters nothing: others write them. */
  private void tell(HttpServletResponse response, Slot before, Slot now, Page page) {
    if (now.equals(before)) {
      notices.leave(response, "done.unmoved");
    } else if (now.starts().isEqual(before.starts()) && now.ends().isEqual(before.ends())) {
      notices.leave(response, "done.relocated", now.place().name());
    } else {
      notices.leave(
          response,
          "done.reschedule",
          page.day(now.starts()),
          page.hours(now.starts(), now.ends()));
    }
  }

  private static Page page(Model model) {
    if (model.getAttribute("page") instanceof Page page) {
      return page;
    }
    throw new IllegalStateException("a page without its frame");
  }
}
