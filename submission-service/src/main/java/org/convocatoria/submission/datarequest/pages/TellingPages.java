package org.convocatoria.submission.datarequest.pages;

import jakarta.servlet.http.HttpServletResponse;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.submission.datarequest.Following;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an agency is told that asked something; that it has more time, it is told elsewhere. */
@DeskPage
class TellingPages {

  private static final String PAGE = BoardPages.PAGE + "/{id}";

  private final Following following;
  private final RequestActs acts;

  TellingPages(Following following, RequestActs acts) {
    this.following = following;
    this.acts = acts;
  }

  @Allowed("coordinator")
  @PostMapping(PAGE + "/sin-prorroga")
  String declineTime(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    return acts.told(
        Form.sent(RequestScreen.NO_EXTENSION, typed),
        "requests.declined.",
        sent -> {
          Body body = Body.of(sent).texts("reason").numbers("asking");
          Following.NoExtension given =
              acts.read("data-request-extension-refusal", body, Following.NoExtension.class);
          return following.declineTime(id, given, caller.name());
        },
        new Acting(id, desk, response, model));
  }

  @Allowed("coordinator")
  @PostMapping(PAGE + "/aclaracion")
  String clarify(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    return acts.told(
        Form.sent(RequestScreen.CLARIFICATION, typed),
        "requests.clarified.",
        sent -> {
          Body body = Body.of(sent).texts("text").numbers("asking");
          Following.Clarification given =
              acts.read("data-request-clarification", body, Following.Clarification.class);
          return following.clarify(id, given, caller.name());
        },
        new Acting(id, desk, response, model));
  }
}
