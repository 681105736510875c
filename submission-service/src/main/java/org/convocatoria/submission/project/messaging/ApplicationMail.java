package org.convocatoria.submission.project.messaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.project.Application;
import org.convocatoria.submission.project.ApplicationLinks;
import org.convocatoria.submission.project.Decision;
import org.convocatoria.submission.project.Letter;
import org.convocatoria.submission.project.ProjectCall;
import org.convocatoria.submission.project.ProjectCalls;
import org.convocatoria.submission.project.Promoter;
import org.convocatoria.words.Sentence;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Mail to promoters with an address. The notification service adds their links. */
@Component
class ApplicationMail {

  private final Calls calls;
  private final ProjectCalls projects;
  private final MessageSource words;

  ApplicationMail(Calls calls, ProjectCalls projects, MessageSource words) {
    this.calls = calls;
    this.projects = projects;
    this.words = words;
  }

  Outgoing request(Application application, Mailing.Letter asked) {
    Letter letter = Letter.of(asked);
    Promoter to = reader(application, letter);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("source", application.id());
    body.put("message", asked.message());
    body.put("purpose", letter.template());
    body.put("language", application.start().language());
    body.put("template", letter.template());
    body.put("to", Map.of("address", String.valueOf(to.email())));
    body.put("params", params(application, letter));
    body.put(
        "links",
        List.of(
            Map.of(
                "name",
                "link",
                "purpose",
                ApplicationLinks.PURPOSE,
                "id",
                ApplicationLinks.owner(application.id(), to.number()),
                "generation",
                ApplicationLinks.GENERATION)));
    body.put("subjectKey", application.id());
    body.put("sample", application.start().sample());
    return new Outgoing(
        "notification.requests", application.id(), "notification.mail-requested.v1", body);
  }

  /** The reader of a letter; the leader for a promoter who has left meanwhile. */
  private static Promoter reader(Application application, Letter letter) {
    return letter.template().equals(Letter.ACCEPTANCE)
        ? application.group().numbered(letter.subject()).orElse(application.group().leader())
        : application.group().leader();
  }

  private Map<String, Object> params(Application application, Letter letter) {
    Call call = calls.of(application.call());
    ProjectCall projectCall = projects.get(application.projectCall());
    Map<String, Object> params = new LinkedHashMap<>();
    params.put("projects", projectCall.title());
    params.put("deadline", projectCall.closes().toString());
    params.put("call", call.names());
    params.put("phone", call.invitations().phone());
    if (application.folio() != null) {
      params.put("folio", application.folio());
    }
    if (letter.template().equals(Letter.DECISION)) {
      Decision decision = application.decisions().get(letter.subject() - 1);
      params.put("reason", decision.reason());
      params.put(
          "outcome", Sentence.of("project.state." + decision.outcome().wire()).inBoth(words));
    }
    return params;
  }
}
