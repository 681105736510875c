package org.convocatoria.submission.project;

import java.util.List;
import org.convocatoria.service.mail.Mailing;

/** What happens to an application. */
public sealed interface ApplicationEvent {

  /** A group began to write it. */
  record ApplicationStarted() implements ApplicationEvent {}

  /** The draft was changed. */
  record ApplicationChanged() implements ApplicationEvent {}

  /** A promoter accepted. */
  record PromoterAccepted() implements ApplicationEvent {}

  /** It was handed in. */
  record ApplicationSubmitted() implements ApplicationEvent {}

  /** Staff took it over from a list of existing projects. */
  record ApplicationImported() implements ApplicationEvent {}

  /** It is a contribution now. */
  record ApplicationFiled() implements ApplicationEvent {}

  /** An evaluator scored it. */
  record ApplicationEvaluated() implements ApplicationEvent {}

  /** An evaluator declared a conflict of interest. */
  record ConflictDeclared() implements ApplicationEvent {}

  /** It was decided on. */
  record ApplicationDecided() implements ApplicationEvent {}

  /** The notification service has letters that it was asked for. */
  record LettersConfirmed() implements ApplicationEvent {}

  /** These were not confirmed and are asked for once more. */
  record LettersAskedAgain(List<Mailing.Letter> letters) implements ApplicationEvent {}
}
