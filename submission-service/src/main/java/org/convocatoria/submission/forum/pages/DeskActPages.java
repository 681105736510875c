package org.convocatoria.submission.forum.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.convocatoria.pages.desk.Confirmation;
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
import org.convocatoria.submission.forum.Concluding;
import org.convocatoria.submission.forum.ConclusionRequest;
import org.convocatoria.submission.forum.Forums;
import org.convocatoria.submission.forum.Hosting;
import org.convocatoria.submission.forum.TalkRequest;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The coordinator's acts on one forum: programme, conclusions, closing. */
@DeskPage
class DeskActPages {

  private static final String PAGE = "/personal/foros/";
  private static final Confirmation CONCLUDING =
      new Confirmation("desk.conclude.sure", "desk.conclude.sure.text", "desk.conclude.yes");
  private static final Confirmation CLOSING =
      new Confirmation("desk.close.sure", "desk.close.hint", "desk.close.yes");

  private final Forums forums;
  private final Hosting hosting;
  private final Concluding concluding;
  private final ForumScreen screen;
  private final Bodies bodies;
  private final Forms forms;
  private final Notices notices;

  DeskActPages(
      Forums forums,
      Hosting hosting,
      Concluding concluding,
      ForumScreen screen,
      Bodies bodies,
      Forms forms,
      Notices notices) {
    this.forums = forums;
    this.hosting = hosting;
    this.concluding = concluding;
    this.screen = screen;
    this.bodies = bodies;
    this.forms = forms;
    this.notices = notices;
  }

  @Allowed("coordinator")
  @PostMapping(PAGE + "{id}/intervenciones")
  String add(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(ForumScreen.TALK, typed);
    return forms.answer(
        form,
        response,
        () -> {
          var body = Body.of(form).texts("speaker", "title").numbers("minutes").members();
          hosting.add(id, bodies.read("forum-talk", body, TalkRequest.class), caller.name());
          notices.leave(response, "done.talk");
          return desk.to(PAGE + id);
        },
        refused -> screen.show(id, refused, model));
  }

  @Allowed("coordinator")
  @PostMapping(PAGE + "{id}/conclusiones")
  String conclude(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(ForumScreen.CONCLUDE, typed);
    return forms.answer(
        form,
        response,
        () -> {
          var body =
              Body.of(form).texts("statement", "author", "title", "carriedTo", "table").members();
          ConclusionRequest asked = bodies.read("forum-conclusion", body, ConclusionRequest.class);
          if (!Confirmation.isGiven(form)) {
            return CONCLUDING.ask(List.of(asked.statement()), PAGE + id, model);
          }
          var drawn = concluding.conclude(id, asked, IdempotencyKey.of(form.key()), caller.name());
          notices.leave(response, "done.concluded", drawn.place().folio());
          return desk.to(PAGE + id);
        },
        refused -> screen.show(id, refused, model));
  }

  @Allowed("coordinator")
  @PostMapping(PAGE + "{id}/cerrar")
  String close(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(ForumScreen.CLOSE, typed);
    return forms.answer(
        form,
        response,
        () -> {
          if (!Confirmation.isGiven(form)) {
            return CLOSING.ask(List.of(forums.get(id).title()), PAGE + id, model);
          }
          hosting.close(id, caller.name());
          notices.leave(response, "done.forum-closed");
          return desk.to(PAGE + id);
        },
        refused -> screen.show(id, refused, model));
  }
}
