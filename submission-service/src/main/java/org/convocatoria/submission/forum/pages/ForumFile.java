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

/** Puts the desk's page of one forum together: its programme, what was said, and its forms. */
@Component
class ForumFile {

  static final Form TALK = Form.blank("intervencion", "speaker", "title", "minutes");
  static final Form CONCLUDE =
      Form.blank("conclusion", "statement", "author", "title", "carriedTo", "table");
  static final Form CLOSE = Form.blank("cerrar");

  /** The hidden field that says which part of the proposals is shown. */
  private static final String AFTER = "desde";

  private final Calls calls;
  private final Discussions discussions;

  ForumFile(Calls calls, Discussions discussions) {
    this.calls = calls;
    this.discussions = discussions;
  }

  /** The form of a page that was sent; the others are shown as at first. */
  record Sent(Form sent) {

    /** The form that moderates this, or makes it a contribution. */
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

  /** No form: the page from after this proposal on. */
  static Form from(String after) {
    return Form.filled("", Map.of(AFTER, List.of(after)));
  }

  /** What follows the page's address to come back to the part that a form was sent from. */
  static String part(Form form) {
    String after = form.value(AFTER);
    return after.isEmpty() ? "" : Selection.of().with(AFTER, after);
  }

  /** The page, with this form as it was sent. */
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
