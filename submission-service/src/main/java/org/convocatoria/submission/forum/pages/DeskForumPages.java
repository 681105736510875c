package org.convocatoria.submission.forum.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.page.Forms;
import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.forum.Discussions;
import org.convocatoria.submission.forum.Forum;
import org.convocatoria.submission.forum.Hosting;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk's list of forums, and announcing one. */
@DeskPage
class DeskForumPages {

  private static final String NEW = "/personal/foros/nuevo";

  private final Calls calls;
  private final Discussions discussions;
  private final Hosting hosting;
  private final ForumTimes times;
  private final ForumScreen screen;
  private final AnnouncementScreen announcement;
  private final Forms forms;
  private final Notices notices;

  DeskForumPages(
      Calls calls,
      Discussions discussions,
      Hosting hosting,
      ForumTimes times,
      ForumScreen screen,
      AnnouncementScreen announcement,
      Forms forms,
      Notices notices) {
    this.calls = calls;
    this.discussions = discussions;
    this.hosting = hosting;
    this.times = times;
    this.screen = screen;
    this.announcement = announcement;
    this.forms = forms;
    this.notices = notices;
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping("/personal/foros")
  String all(Model model) {
    model.addAttribute(
        "lines", calls.known().map(call -> discussions.listed(call.id())).orElse(List.of()));
    return "forum/personal-foros";
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping("/personal/foros/{id}")
  String one(
      @PathVariable String id,
      @RequestParam(name = "desde", defaultValue = "") String after,
      Model model) {
    return screen.show(id, ForumScreen.from(after), model);
  }

  @Allowed("coordinator")
  @GetMapping(NEW)
  String form(Model model) {
    return announcement.show(AnnouncementForm.BLANK, null, model);
  }

  @Allowed("coordinator")
  @PostMapping(NEW)
  String announce(
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(AnnouncementForm.BLANK, typed);
    return forms.answer(
        form,
        response,
        () -> {
          Forum made =
              hosting.announce(
                  times.read(form, AnnouncementForm.body(form)),
                  IdempotencyKey.of(form.key()),
                  caller.name());
          notices.leave(response, "done.forum");
          return desk.to("/personal/foros/" + made.id());
        },
        refused -> announcement.show(refused, null, model));
  }
}
