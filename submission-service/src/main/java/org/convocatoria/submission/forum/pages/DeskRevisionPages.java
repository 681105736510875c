package org.convocatoria.submission.forum.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.forum.Forum;
import org.convocatoria.submission.forum.ForumRequest;
import org.convocatoria.submission.forum.Forums;
import org.convocatoria.submission.forum.Hosting;
import org.convocatoria.submission.forum.TalkRemoval;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes the announcement of a forum, and removes talks from its programme. */
@DeskPage
class DeskRevisionPages {

  private static final String PAGE = "/personal/foros/";

  private final Calls calls;
  private final Forums forums;
  private final Hosting hosting;
  private final ForumTimes times;
  private final ForumScreen screen;
  private final AnnouncementScreen announcement;
  private final Bodies bodies;
  private final Forms forms;
  private final Notices notices;

  DeskRevisionPages(
      Calls calls,
      Forums forums,
      Hosting hosting,
      ForumTimes times,
      ForumScreen screen,
      AnnouncementScreen announcement,
      Bodies bodies,
      Forms forms,
      Notices notices) {
    this.calls = calls;
    this.forums = forums;
    this.hosting = hosting;
    this.times = times;
    this.screen = screen;
    this.announcement = announcement;
    this.bodies = bodies;
    this.forms = forms;
    this.notices = notices;
  }

  @Allowed("coordinator")
  @GetMapping(PAGE + "{id}/cambiar")
  String form(@PathVariable String id, Model model) {
    Forum forum = forums.get(id);
    ZoneId zone = ZoneId.of(calls.of(forum.call()).zone());
    return announcement.show(AnnouncementForm.filled(forum, zone), forum, model);
  }

  @Allowed("coordinator")
  @PostMapping(PAGE + "{id}/cambiar")
  String revise(
      @PathVariable String id,
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
          ForumRequest asked = times.read(form, AnnouncementForm.body(form));
          hosting.revise(id, asked, form.value(AnnouncementForm.EDITION), caller.name());
          notices.leave(response, "done.forum-revised");
          return desk.to(PAGE + id);
        },
        refused -> announcement.show(refused, forums.get(id), model));
  }

  @Allowed("coordinator")
  @PostMapping(PAGE + "{id}/intervenciones/{number}/quitar")
  String remove(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(Form.blank("quitar", "title"), typed);
    return forms.answer(
        form,
        response,
        () -> {
          var body = Body.of(form).texts("title").members();
          String title = bodies.read("forum-talk-removal", body, TalkRemoval.class).title();
          hosting.remove(id, number, title, caller.name());
          notices.leave(response, "done.talk-removed");
          return desk.to(PAGE + id);
        },
        refused -> screen.show(id, refused, model));
  }
}
