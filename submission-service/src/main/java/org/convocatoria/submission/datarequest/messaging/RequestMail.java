package org.convocatoria.submission.datarequest.messaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.datarequest.AgencyMail;
import org.convocatoria.submission.datarequest.Asking;
import org.convocatoria.submission.datarequest.DataRequest;
import org.convocatoria.submission.datarequest.Progress;
import org.convocatoria.submission.datarequest.RequestLinks;
import org.springframework.stereotype.Component;

/**
 * The letter by mail, and what an agency is told that asked something, for agencies with an
 * address. The link is written where it is sent.
 */
@Component
class RequestMail {

  private final Calls calls;

  RequestMail(Calls calls) {
    this.calls = calls;
  }

  Outgoing request(DataRequest request, Mailing.Letter letter) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("source", request.id());
    body.put("message", letter.message());
    body.put("purpose", letter.about());
    body.put("language", "es");
    body.put("template", letter.about());
    body.put("to", Map.of("address", String.valueOf(request.agency().email())));
    body.put("params", params(AgencyMail.asOf(request, letter), letter));
    body.put(
        "links",
        List.of(
            Map.of(
                "name",
                "answer",
                "purpose",
                RequestLinks.PURPOSE,
                "id",
                request.id(),
                "generation",
                request.link().generation())));
    body.put("subjectKey", request.letter().number());
    body.put("sample", request.sample());
    return new Outgoing(
        "notification.requests", request.id(), "notification.mail-requested.v1", body);
  }

  private Map<String, Object> params(DataRequest request, Mailing.Letter letter) {
    Call call = calls.of(request.call());
    Map<String, Object> params = new LinkedHashMap<>();
    params.put("number", request.letter().number());
    params.put("date", request.letter().date().toString());
    params.put("subject", request.letter().subject());
    params.put("agency", request.agency().name());
    params.putAll(about(request, letter));
    if (request.due() != null) {
      params.put("due", request.due().toString());
    }
    params.put("call", call.names());
    params.put("phone", call.invitations().phone());
    params.put("contactName", call.invitations().contactName());
    return params;
  }

  /** What this letter says that others do not; the request ends with the step it tells of. */
  private static Map<String, Object> about(DataRequest request, Mailing.Letter letter) {
    if (letter.about().equals(AgencyMail.LETTER)) {
      return Map.of(
          "variables", request.letter().variables(),
          "workingDays", request.letter().workingDays());
    }
    return switch (request.progress().getLast()) {
      case Progress.Extended(var _, var _, String reason, var _, var _) ->
          Map.of("granted", true, "reason", reason);
      case Progress.ExtensionDeclined(var _, String reason) ->
          Map.of("granted", false, "reason", reason);
      case Progress.QuestionAnswered(var _, String text) ->
          Map.of("question", question(request), "reply", text);
      default -> throw new IllegalStateException("no letter tells of this: " + letter.message());
    };
  }

  private static String question(DataRequest request) {
    return request.askings().all().stream()
        .filter(each -> !each.isForTime())
        .map(Asking::text)
        .reduce("", (_, later) -> later);
  }
}
