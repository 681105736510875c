package org.convocatoria.submission.datarequest.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.form.TypedTime;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.submission.datarequest.DataRequest;
import org.convocatoria.submission.datarequest.Following;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What may be noted of one request, and granted to its agency. */
@DeskPage
class FollowingPages {

  private static final String PAGE = BoardPages.PAGE + "/{id}";

  private final RequestFile file;
  private final Following following;
  private final Bodies bodies;
  private final Forms forms;
  private final Notices notices;

  FollowingPages(
      RequestFile file, Following following, Bodies bodies, Forms forms, Notices notices) {
    this.file = file;
    this.following = following;
    this.bodies = bodies;
    this.forms = forms;
    this.notices = notices;
  }

  /** Who acts on which request, and where the answer goes. */
  private record Acting(String id, Desk desk, HttpServletResponse response, Model model) {}

  @Allowed("coordinator")
  @PostMapping(PAGE + "/acuse")
  String acknowledge(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(RequestFile.ACKNOWLEDGEMENT, typed);
    return done(
        form,
        "requests.acknowledged",
        sent -> {
          String date = sent.value("date");
          Body body =
              Body.of(sent).put("date", TypedTime.day(date).map(Object::toString).orElse(date));
          Following.Acknowledgement given =
              read("data-request-acknowledgement", body, Following.Acknowledgement.class);
          return following.acknowledge(id, given, caller.name());
        },
        new Acting(id, desk, response, model));
  }

  @Allowed("coordinator")
  @PostMapping(PAGE + "/prorroga")
  String extend(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    return done(
        Form.sent(RequestFile.EXTENSION, typed),
        "requests.extended",
        sent -> {
          Body body = Body.of(sent).numbers("workingDays").texts("reason");
          Following.Extension given =
              read("data-request-extension", body, Following.Extension.class);
          return following.extend(id, given, caller.name());
        },
        new Acting(id, desk, response, model));
  }

  @Allowed("coordinator")
  @PostMapping(PAGE + "/negativa")
  String refuse(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    return done(
        Form.sent(RequestFile.REFUSAL, typed),
        "requests.refused",
        sent -> {
          Body body = Body.of(sent).texts("reason");
          Following.Refusal given = read("data-request-refusal", body, Following.Refusal.class);
          return following.refuse(id, given, caller.name());
        },
        new Acting(id, desk, response, model));
  }

  @Allowed("coordinator")
  @PostMapping(PAGE + "/otra-dependencia")
  String redirect(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    return done(
        Form.sent(RequestFile.REDIRECTION, typed),
        "requests.redirected",
        sent -> {
          Body body = Body.of(sent).texts("agency.name", "agency.sector", "agency.email");
          Following.Redirection given =
              read("data-request-redirection", body, Following.Redirection.class);
          return following.redirect(id, given, caller.name());
        },
        new Acting(id, desk, response, model));
  }

  @Allowed("coordinator")
  @PostMapping(PAGE + "/enlace")
  String replaceLink(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    return done(
        Form.sent(RequestFile.LINK, typed),
        "requests.link-replaced",
        _ -> following.replaceLink(id, caller.name()),
        new Acting(id, desk, response, model));
  }

  /** Goes on to the request that the action answers with: the same, or the one in its place. */
  private String done(Form form, String notice, Function<Form, DataRequest> action, Acting acting) {
    return forms.answer(
        form,
        acting.response(),
        () -> {
          DataRequest after = action.apply(form);
          notices.leave(acting.response(), notice);
          return acting.desk().to(BoardPages.PAGE + "/" + after.id());
        },
        refused -> file.show(acting.id(), refused, acting.model()));
  }

  private <T> T read(String schema, Body body, Class<T> type) {
    return bodies.read(schema, body.members(), type);
  }
}
