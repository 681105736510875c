package org.convocatoria.submission.consultation.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.language.Language;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.consultation.Consultation;
import org.convocatoria.submission.consultation.Questionnaire;
import org.convocatoria.submission.consultation.ResponseRequest;
import org.springframework.stereotype.Component;

/** Reads the public's questionnaire forms, the first one and its changes, and says what follows. */
@Component
class SentForms {

  /** The button that keeps a draft to go on with later. */
  private static final String LATER = "guardar";

  private final Calls calls;
  private final Bodies bodies;

  SentForms(Calls calls, Bodies bodies) {
    this.calls = calls;
    this.bodies = bodies;
  }

  /** The form's answers to this version of the questionnaire, whole or as a draft. */
  ResponseRequest read(Form form, Consultation consultation, Questionnaire asked) {
    String notice = calls.of(consultation.call()).privacyNotice().version();
    Map<String, Object> body = AnswerForm.body(form, consultation, asked, notice);
    if (isDraft(form)) {
      body.put("draft", true);
    }
    return bodies.read("consultation-answer", body, ResponseRequest.class);
  }

  /** Leads to the page of what was kept, which says so unless it is a draft. */
  static String toKept(HttpServletRequest request, String id, String receipt, Form form) {
    return "redirect:%s/consultas/%s/respuesta/%s%s"
        .formatted(Language.of(request).prefix(), id, receipt, isDraft(form) ? "" : "?lista");
  }

  /** The purposes that whoever gives a name has to agree to. */
  List<Call.Purpose> purposes(Consultation consultation) {
    return calls.of(consultation.call()).privacyNotice().requiredPurposes();
  }

  private static boolean isDraft(Form form) {
    return !form.value(LATER).isEmpty();
  }
}
