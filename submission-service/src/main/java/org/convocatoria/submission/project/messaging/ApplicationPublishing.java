package org.convocatoria.submission.project.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.submission.project.Application;
import org.convocatoria.submission.project.ApplicationEvent;
import org.convocatoria.submission.project.ApplicationState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publishes an application's state and numbers, and requests letters to its promoters. */
@Component
class ApplicationPublishing implements Publishing<Application, ApplicationEvent> {

  private final ApplicationMail mail;

  ApplicationPublishing(ApplicationMail mail) {
    this.mail = mail;
  }

  /** An application without any text. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record State(
      String id,
      String call,
      String projectCall,
      ApplicationState status,
      int promoters,
      int accepted,
      @Nullable String folio,
      int evaluations,
      int conflicts,
      @Nullable Double score,
      boolean imported,
      boolean sample) {}

  @Override
  public Object publicState(Application application) {
    int promoters = application.group().promoters().size();
    return new State(
        application.id(),
        application.call(),
        application.projectCall(),
        application.state(),
        promoters,
        promoters - application.missing().size(),
        application.folio(),
        application.evaluations().size(),
        application.conflicts().size(),
        application.score(),
        application.start().imported(),
        application.start().sample());
  }

  @Override
  public String auditName(ApplicationEvent event) {
    return switch (event) {
      case ApplicationEvent.ApplicationStarted _ -> "application-started";
      case ApplicationEvent.ApplicationChanged _ -> "application-changed";
      case ApplicationEvent.PromoterAccepted _ -> "application-accepted";
      case ApplicationEvent.ApplicationSubmitted _ -> "application-submitted";
      case ApplicationEvent.ApplicationImported _ -> "application-imported";
      case ApplicationEvent.ApplicationWithdrawn _ -> "application-withdrawn";
      case ApplicationEvent.ApplicationErased _ -> "application-erased";
      case ApplicationEvent.ApplicationFiled _ -> "application-filed";
      case ApplicationEvent.ApplicationEvaluated _ -> "application-evaluated";
      case ApplicationEvent.ConflictDeclared _ -> "application-conflict-declared";
      case ApplicationEvent.ApplicationDecided _ -> "application-decided";
      case ApplicationEvent.LettersConfirmed _ -> "letters-confirmed";
      case ApplicationEvent.LettersAskedAgain _ -> "letters-asked-again";
    };
  }

  @Override
  public List<Outgoing> publish(Application application, ApplicationEvent event) {
    return switch (event) {
      case ApplicationEvent.ApplicationStarted _, ApplicationEvent.ApplicationChanged _ ->
          letters(application).toList();
      case ApplicationEvent.ApplicationSubmitted _ -> withLetters(application, "submitted");
      case ApplicationEvent.ApplicationImported _ -> List.of(told(application, "submitted"));
      case ApplicationEvent.ApplicationEvaluated _ -> List.of(told(application, "evaluated"));
      case ApplicationEvent.ConflictDeclared _ -> List.of(told(application, "conflict-declared"));
      case ApplicationEvent.ApplicationDecided _ -> withLetters(application, "decided");
      case ApplicationEvent.LettersAskedAgain(List<Mailing.Letter> asked) ->
          asked.stream().map(letter -> mail.request(application, letter)).toList();
      case ApplicationEvent.PromoterAccepted _,
          ApplicationEvent.ApplicationWithdrawn _,
          ApplicationEvent.ApplicationErased _,
          ApplicationEvent.ApplicationFiled _,
          ApplicationEvent.LettersConfirmed _ ->
          List.of();
    };
  }

  @Override
  public List<Outgoing> restated(Application application) {
    return List.of(told(application, "restated"));
  }

  private Outgoing told(Application application, String what) {
    return Outgoing.event(
        ProjectCallPublishing.EVENTS,
        application.id(),
        "submission.application-" + what + ".v1",
        publicState(application),
        Map.of());
  }

  private List<Outgoing> withLetters(Application application, String what) {
    List<Outgoing> all = new ArrayList<>(List.of(told(application, what)));
    letters(application).forEach(all::add);
    return all;
  }

  /** The requested letters. A repeat is harmless: the notification service knows a letter's id. */
  private Stream<Outgoing> letters(Application application) {
    return application.mailing().unconfirmed().stream()
        .map(letter -> mail.request(application, letter));
  }
}
