package org.convocatoria.submission.datarequest.pages;

import jakarta.servlet.http.HttpServletResponse;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.form.TypedTime;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.submission.datarequest.Extension;
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

  private final Following following;
  private final RequestActs acts;

  FollowingPages(Following following, RequestActs acts) {
    this.following = following;
    this.acts = acts;
  }

  @Allowed("coordinator")
  @PostMapping(PAGE + "/acuse")
  String acknowledge(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(RequestScreen.ACKNOWLEDGEMENT, typed);
    return acts.done(
        form,
        "requests.acknowledged",
        sent -> {
          String date = sent.value("date");
          Body body =
              Body.of(sent).put("date", TypedTime.day(date).map(Object::toString).orElse(date));
          Following.Acknowledgement given =
              acts.read("data-request-acknowledgement", body, Following.Acknowledgement.class);
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
    return acts.told(
        Form.sent(RequestScreen.EXTENSION, typed),
        "requests.extended.",
        sent -> {
          Body body = Body.of(sent).numbers("workingDays", "asking").texts("reason", "due");
          Extension given = acts.read("data-request-extension", body, Extension.class);
          return following.extend(id, given, IdempotencyKey.of(sent.key()), caller.name());
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
    return acts.done(
        Form.sent(RequestScreen.REFUSAL, typed),
        "requests.refused",
        sent -> {
          Body body = Body.of(sent).texts("reason");
          Following.Refusal given =
              acts.read("data-request-refusal", body, Following.Refusal.class);
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
    return acts.done(
        Form.sent(RequestScreen.REDIRECTION, typed),
        "requests.redirected",
        sent -> {
          Body body = Body.of(sent).texts("agency.name", "agency.sector", "agency.email");
          Following.Redirection given =
              acts.read("data-request-redirection", body, Following.Redirection.class);
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
    return acts.done(
        Form.sent(RequestScreen.LINK, typed),
        "requests.link-replaced",
        _ -> following.replaceLink(id, caller.name()),
        new Acting(id, desk, response, model));
  }
}
