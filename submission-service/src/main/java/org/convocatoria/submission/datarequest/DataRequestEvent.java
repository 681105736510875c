package org.convocatoria.submission.datarequest;

import java.util.List;
import org.convocatoria.service.mail.Mailing;

/** What happens to a data request. */
public sealed interface DataRequestEvent {

  /** Its letter went out. */
  record RequestSent() implements DataRequestEvent {}

  /** The agency acknowledged the letter. */
  record RequestAcknowledged() implements DataRequestEvent {}

  /** The agency was given more time. */
  record RequestExtended() implements DataRequestEvent {}

  /** The agency answered. */
  record RequestAnswered() implements DataRequestEvent {}

  /** It belongs to another agency. */
  record RequestRedirected() implements DataRequestEvent {}

  /** The agency refused. */
  record RequestRefused() implements DataRequestEvent {}

  /** The agency asked for more time. */
  record ExtensionAsked() implements DataRequestEvent {}

  /** It gets no more time. */
  record ExtensionDeclined() implements DataRequestEvent {}

  /** The agency asked what is meant. */
  record QuestionAsked() implements DataRequestEvent {}

  /** It was told what is meant. */
  record QuestionAnswered() implements DataRequestEvent {}

  /** Its link was replaced. */
  record LinkReplaced() implements DataRequestEvent {}

  /** What it yielded is a contribution now. */
  record AnswerFiled() implements DataRequestEvent {}

  /** The notification service has letters that it was asked for. */
  record LettersConfirmed() implements DataRequestEvent {}

  /** These were not confirmed and are asked for once more. */
  record LettersAskedAgain(List<Mailing.Letter> letters) implements DataRequestEvent {}
}
