package org.convocatoria.submission.consultation.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.language.Language;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.call.PrivacyNotice;
import org.convocatoria.submission.consultation.Consultation;
import org.convocatoria.submission.consultation.Questionnaire;
import org.convocatoria.submission.consultation.ResponseRequest;
import org.springframework.stereotype.Component;

/** Shares what the two public pages of a questionnaire do with a sent form. */
@Component
class SentForms {

  /** The button that stores a draft to continue later. */
  private static final String LATER = "guardar";

  private final Calls calls;
  private final Bodies bodies;

  SentForms(Calls calls, Bodies bodies) {
    this.calls = calls;
    this.bodies = bodies;
  }

  /** The response that the form contains, whole or as a draft. */
  ResponseRequest read(Form form, Consultation consultation, Questionnaire asked) {
    String notice = calls.of(consultation.call()).privacyNotice().version();
    Map<String, Object> body = ResponseForm.body(form, consultation, asked, notice);
    if (isDraft(form)) {
      body.put("draft", true);
    }
    return bodies.read("consultation-answer", body, ResponseRequest.class);
  }

  /** Redirects to the response's page, which confirms a response that is not a draft. */
  static String toKept(HttpServletRequest request, String id, String receipt, Form form) {
    return "redirect:%s/consultas/%s/respuesta/%s%s"
        .formatted(Language.of(request).prefix(), id, receipt, isDraft(form) ? "" : "?lista");
  }

  /** The purposes that respondents who give a name must agree to. */
  List<PrivacyNotice.Purpose> purposes(Consultation consultation) {
    return calls.of(consultation.call()).privacyNotice().requiredPurposes();
  }

  private static boolean isDraft(Form form) {
    return !form.value(LATER).isEmpty();
  }
}
