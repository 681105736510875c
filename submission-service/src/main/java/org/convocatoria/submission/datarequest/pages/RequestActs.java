package org.convocatoria.submission.datarequest.pages;

import java.util.function.Function;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.submission.datarequest.DataRequest;
import org.springframework.stereotype.Component;

/** Does what a form of a request's page asks for, or shows that page again. */
@Component
class RequestActs {

  private final RequestScreen screen;
  private final Bodies bodies;
  private final Forms forms;
  private final Notices notices;

  RequestActs(RequestScreen screen, Bodies bodies, Forms forms, Notices notices) {
    this.screen = screen;
    this.bodies = bodies;
    this.forms = forms;
    this.notices = notices;
  }

  /** Goes on to the request that the action answers with: the same, or the one in its place. */
  String done(Form form, String notice, Function<Form, DataRequest> action, Acting acting) {
    return done(form, _ -> notice, action, acting);
  }

  /** The same, and says whether the agency is told by mail or has to be told otherwise. */
  String told(Form form, String notices, Function<Form, DataRequest> action, Acting acting) {
    return done(
        form,
        after -> notices + (after.agency().email() == null ? "no-mail" : "by-mail"),
        action,
        acting);
  }

  private String done(
      Form form,
      Function<DataRequest, String> notice,
      Function<Form, DataRequest> action,
      Acting acting) {
    return forms.answer(
        form,
        acting.response(),
        () -> {
          DataRequest after = action.apply(form);
          notices.leave(acting.response(), notice.apply(after));
          return acting.desk().to(BoardPages.PAGE + "/" + after.id());
        },
        refused -> screen.show(acting.id(), refused, acting.model()));
  }

  <T> T read(String schema, Body body, Class<T> type) {
    return bodies.read(schema, body.members(), type);
  }
}
