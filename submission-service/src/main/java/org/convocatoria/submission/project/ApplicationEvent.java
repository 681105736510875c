package org.convocatoria.submission.project;

import java.util.List;
import org.convocatoria.service.mail.Mailing;

/** The events of an application. */
public sealed interface ApplicationEvent {

  /** A draft was begun. */
  record ApplicationStarted() implements ApplicationEvent {}

  /** The draft was changed. */
  record ApplicationChanged() implements ApplicationEvent {}

  /** A promoter accepted. */
  record PromoterAccepted() implements ApplicationEvent {}

  /** The application was submitted. */
  record ApplicationSubmitted() implements ApplicationEvent {}

  /** Staff imported it from a list of existing projects. */
  record ApplicationImported() implements ApplicationEvent {}

  /** Its owner withdrew the contribution that it became. */
  record ApplicationWithdrawn() implements ApplicationEvent {}

  /** Its words and its people are gone with the contribution that it became. */
  record ApplicationErased() implements ApplicationEvent {}

  /** It became a contribution. */
  record ApplicationFiled() implements ApplicationEvent {}

  /** An evaluator scored it. */
  record ApplicationEvaluated() implements ApplicationEvent {}

  /** An evaluator declared a conflict of interest. */
  record ConflictDeclared() implements ApplicationEvent {}

  /** A decision was made. */
  record ApplicationDecided() implements ApplicationEvent {}

  /** The notification service confirmed letters. */
  record LettersConfirmed() implements ApplicationEvent {}

  /** Unconfirmed letters were requested again. */
  record LettersAskedAgain(List<Mailing.Letter> letters) implements ApplicationEvent {}
}
