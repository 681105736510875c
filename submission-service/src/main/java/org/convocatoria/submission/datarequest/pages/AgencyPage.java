package org.convocatoria.submission.datarequest.pages;

import java.util.List;
import org.convocatoria.pages.form.Form;
import org.convocatoria.submission.datarequest.Answering;
import org.convocatoria.submission.datarequest.DataRequest;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the page of a request's personal link, after what was done there. */
@Component
class AgencyPage {

  static final Form ANSWER =
      Form.blank(
          "respuesta",
          "answer",
          "text",
          "quality",
          "source",
          "cutOff",
          "unit",
          "files",
          "reserved");
  static final Form EXTENSION = Form.blank("prorroga", "workingDays", "reason");
  static final Form QUESTION = Form.blank("pregunta", "text");

  private static final String ANSWERED = "respuesta";
  private static final List<String> ASKED = List.of("prorroga", "pregunta");
  private static final Form NONE = Form.blank("");

  private final Answering answering;
  private final RequestEntries entries;

  AgencyPage(Answering answering, RequestEntries entries) {
    this.answering = answering;
    this.entries = entries;
  }

  /** As it is first shown, or after something was asked. */
  String show(String token, String done, Model model) {
    return show(token, NONE, ASKED.contains(done) ? done : "", model);
  }

  /** After an answer was taken. */
  String answered(String token, Model model) {
    return show(token, NONE, ANSWERED, model);
  }

  /** With a form that was refused. */
  String again(String token, Form refused, Model model) {
    return show(token, refused, "", model);
  }

  private String show(String token, Form sent, String done, Model model) {
    DataRequest request = answering.byLink(token);
    model.addAttribute("entry", entries.whole(request));
    model.addAttribute("token", token);
    model.addAttribute("done", done);
    model.addAttribute("sent", sent);
    model.addAttribute("form", sent.insteadOf(ANSWER));
    model.addAttribute("extension", sent.insteadOf(EXTENSION));
    model.addAttribute("question", sent.insteadOf(QUESTION));
    model.addAttribute("contact", entries.call(request).invitations());
    return "datarequest/responder";
  }
}
