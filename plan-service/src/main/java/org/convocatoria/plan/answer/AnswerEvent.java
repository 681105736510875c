package org.convocatoria.plan.answer;

/** What happened to an answer. */
public sealed interface AnswerEvent {

  /** A contribution got its first answer. */
  record AnswerGiven() implements AnswerEvent {}

  /** The answer was changed; the earlier one stays in the audit. */
  record AnswerChanged() implements AnswerEvent {}
}
