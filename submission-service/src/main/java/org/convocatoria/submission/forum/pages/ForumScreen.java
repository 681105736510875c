package org.convocatoria.submission.forum.pages;

import java.util.List;
import java.util.Map;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.form.Selection;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.forum.Discussion;
import org.convocatoria.submission.forum.Discussions;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the desk's page of one forum: programme, proposals, reasons and forms. */
@Component
class ForumScreen {

  static final Form TALK = Form.blank("intervencion", "speaker", "title", "minutes");
  static final Form CONCLUDE =
      Form.blank("conclusion", "statement", "author", "title", "carriedTo", "table");
  static final Form CLOSE = Form.blank("cerrar");

  /** The hidden field with the page of proposals that is shown. */
  private static final String AFTER = "desde";

  private final Calls calls;
  private final Discussions discussions;

  ForumScreen(Calls calls, Discussions discussions) {
    this.calls = calls;
    this.discussions = discussions;
  }

  /** The form that was sent; the page shows all others empty. */
  record Sent(Form sent) {

    /** The form that moderates the proposal or reason with this id. */
    public Form moderating(String id) {
      return or(Form.blank("retirar-" + id, "reason"));
    }

    /** The form that makes this proposal a contribution. */
    public Form taking(String id) {
      return or(Form.blank("convertir-" + id, "table"));
    }

    Form or(Form blank) {
      return sent.id().equals(blank.id()) ? sent : blank;
    }
  }

  /** No form: the page of proposals after this one. */
  static Form from(String after) {
    return Form.filled("", Map.of(AFTER, List.of(after)));
  }

  /** The query that leads back to the page of proposals from which a form was sent. */
  static String part(Form form) {
    String after = form.value(AFTER);
    return after.isEmpty() ? "" : Selection.of().with(AFTER, after);
  }

  /** The page with this form as it was sent. */
  String show(String id, Form form, Model model) {
    String after = form.value(AFTER);
    Discussion discussion = discussions.of(id, after.isEmpty() ? null : after);
    model.addAttribute("after", after);
    Sent sent = new Sent(form);
    model.addAttribute("discussion", discussion);
    model.addAttribute("forum", discussion.forum());
    model.addAttribute("workshops", Workshops.of(calls.of(discussion.forum().call())));
    model.addAttribute("sent", sent);
    model.addAttribute("talk", sent.or(TALK));
    model.addAttribute("conclude", sent.or(CONCLUDE));
    model.addAttribute("close", sent.or(CLOSE));
    return "forum/personal-foro";
  }
}
