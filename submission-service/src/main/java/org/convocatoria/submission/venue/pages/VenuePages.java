package org.convocatoria.submission.venue.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.submission.venue.GivingCodes;
import org.convocatoria.submission.venue.VenueRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk's list of venues; a code is shown once, when it is given out. */
@DeskPage
class VenuePages {

  private static final String PAGE = "/personal/sedes";
  private static final Form GIVE = Form.blank("", "name", "until");

  private final GivingCodes codes;
  private final Bodies bodies;
  private final Forms forms;
  private final Notices notices;
  private final Clock clock;
  private final String address;

  VenuePages(
      GivingCodes codes,
      Bodies bodies,
      Forms forms,
      Notices notices,
      Clock clock,
      @Value("${convocatoria.public-url}") String address) {
    this.codes = codes;
    this.bodies = bodies;
    this.forms = forms;
    this.notices = notices;
    this.clock = clock;
    this.address = address;
  }

  @Allowed({"coordinator", "director", "administrator", "auditor"})
  @GetMapping(PAGE)
  String all(Model model) {
    return show(GIVE, null, model);
  }

  @Allowed("coordinator")
  @PostMapping(PAGE)
  String give(
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(GIVE, typed);
    return forms.answer(
        form,
        response,
        () -> {
          Body body = Body.of(form).texts("name", "until");
          VenueRequest asked = bodies.read("venue-giving", body.members(), VenueRequest.class);
          return show(GIVE, codes.give(asked, IdempotencyKey.of(form.key()), caller.name()), model);
        },
        refused -> show(refused, null, model));
  }

  @Allowed("coordinator")
  @PostMapping(PAGE + "/{id}/revocar")
  String revoke(@PathVariable String id, Caller caller, Desk desk, HttpServletResponse response) {
    notices.leave(response, "done.venue.revoked", codes.revoke(id, caller.name()).name());
    return desk.to(PAGE);
  }

  private String show(Form form, GivingCodes.@Nullable Given given, Model model) {
    model.addAttribute("venues", codes.all());
    model.addAttribute("now", clock.instant());
    model.addAttribute("form", form);
    model.addAttribute("given", given);
    model.addAttribute("address", address + "/participar?sede=");
    return "venue/sedes";
  }
}
