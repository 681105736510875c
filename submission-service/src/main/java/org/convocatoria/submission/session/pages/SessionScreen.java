package org.convocatoria.submission.session.pages;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Caller;
import org.convocatoria.submission.session.SessionView;
import org.convocatoria.submission.session.Sessions;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one focus group or interview, with the form as it was sent. */
@Component
class SessionScreen {

  /** The longest transcript in a field of the page; a longer one is replaced by a file. */
  private static final int SHOWN_FOR_CORRECTION = 200_000;

  private final Sessions sessions;

  SessionScreen(Sessions sessions) {
    this.sessions = sessions;
  }

  String show(String id, Form sent, Caller caller, Model model) {
    SessionView session = SessionView.of(sessions.get(id), SessionView.personal(caller));
    model.addAttribute("sitting", session);
    model.addAttribute("pieces", Piece.of(session));
    model.addAttribute("personal", SessionView.personal(caller));
    model.addAttribute("coordinates", caller.isOne("coordinator"));
    model.addAttribute(
        "consenting", session.participants().stream().filter(each -> each.consent()).toList());
    model.addAttribute(
        "unanimous", session.participants().stream().allMatch(each -> each.consent()));
    model.addAttribute("transcript", sent.insteadOf(transcript(session)));
    model.addAttribute("edition", session.edition());
    model.addAttribute("excerpt", sent.insteadOf(SessionForms.EXCERPT));
    model.addAttribute("withdrawal", sent.insteadOf(SessionForms.WITHDRAWAL));
    return "session/sesion";
  }

  private static Form transcript(SessionView session) {
    String text = session.transcript();
    boolean shown = text != null && session.length() <= SHOWN_FOR_CORRECTION;
    return Form.filled(
        SessionForms.TRANSCRIPT.id(),
        Map.of(
            "transcript",
            List.of(shown ? Objects.requireNonNull(text) : ""),
            SessionForms.EDITION,
            List.of(Objects.requireNonNullElse(session.edition(), ""))),
        "transcript");
  }
}
