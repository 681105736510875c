package org.convocatoria.submission.datarequest.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.submission.datarequest.DataRequest;
import org.convocatoria.submission.datarequest.DataRequestEvent;
import org.convocatoria.submission.datarequest.RequestState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells that a letter went out and what an agency answered, in states and folios. */
@Component
class DataRequestPublishing implements Publishing<DataRequest, DataRequestEvent> {

  private static final String TOPIC = "submission.events";

  private final RequestMail mail;

  DataRequestPublishing(RequestMail mail) {
    this.mail = mail;
  }

  /** A request without a word of what was written. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record State(
      String id,
      String call,
      String batch,
      String number,
      RequestState status,
      @Nullable LocalDate due,
      @Nullable String redirectedFrom,
      List<String> folios,
      Instant sentAt,
      boolean sample) {}

  @Override
  public Object publicState(DataRequest request) {
    return new State(
        request.id(),
        request.call(),
        request.batch(),
        request.letter().number(),
        request.state(),
        request.due(),
        request.redirectedFrom(),
        request.folios(),
        request.sentAt(),
        request.sample());
  }

  @Override
  public String auditName(DataRequestEvent event) {
    return switch (event) {
      case DataRequestEvent.RequestSent _ -> "request-sent";
      case DataRequestEvent.RequestAcknowledged _ -> "request-acknowledged";
      case DataRequestEvent.RequestExtended _ -> "request-extended";
      case DataRequestEvent.RequestAnswered _ -> "request-answered";
      case DataRequestEvent.RequestRedirected _ -> "request-redirected";
      case DataRequestEvent.RequestRefused _ -> "request-refused";
      case DataRequestEvent.ExtensionAsked _ -> "request-extension-asked";
      case DataRequestEvent.ExtensionDeclined _ -> "request-extension-declined";
      case DataRequestEvent.QuestionAsked _ -> "request-question-asked";
      case DataRequestEvent.QuestionAnswered _ -> "request-question-answered";
      case DataRequestEvent.LinkReplaced _ -> "request-link-replaced";
      case DataRequestEvent.AnswerFiled _ -> "request-answer-filed";
      case DataRequestEvent.LettersConfirmed _ -> "letters-confirmed";
      case DataRequestEvent.LettersAskedAgain _ -> "letters-asked-again";
    };
  }

  @Override
  public List<Outgoing> publish(DataRequest request, DataRequestEvent event) {
    return switch (event) {
      case DataRequestEvent.RequestSent _ -> withMail(request, List.of(event(request, "sent")));
      case DataRequestEvent.RequestAnswered _ -> List.of(event(request, "answered"));
      case DataRequestEvent.RequestExtended _,
          DataRequestEvent.ExtensionDeclined _,
          DataRequestEvent.QuestionAnswered _,
          DataRequestEvent.LinkReplaced _ ->
          withMail(request, List.of());
      case DataRequestEvent.LettersAskedAgain(List<Mailing.Letter> letters) ->
          letters.stream().map(letter -> mail.request(request, letter)).toList();
      case DataRequestEvent.RequestAcknowledged _,
          DataRequestEvent.ExtensionAsked _,
          DataRequestEvent.QuestionAsked _,
          DataRequestEvent.RequestRedirected _,
          DataRequestEvent.RequestRefused _,
          DataRequestEvent.AnswerFiled _,
          DataRequestEvent.LettersConfirmed _ ->
          List.of();
    };
  }

  @Override
  public List<Outgoing> restated(DataRequest request) {
    return List.of(event(request, "restated"));
  }

  private Outgoing event(DataRequest request, String what) {
    String type = "submission.request-" + what + ".v1";
    return Outgoing.event(TOPIC, request.id(), type, publicState(request), Map.of());
  }

  private List<Outgoing> withMail(DataRequest request, List<Outgoing> events) {
    List<Outgoing> all = new ArrayList<>(events);
    if (!request.mailing().unconfirmed().isEmpty()) {
      all.add(mail.request(request, request.mailing().unconfirmed().getLast()));
    }
    return all;
  }
}
