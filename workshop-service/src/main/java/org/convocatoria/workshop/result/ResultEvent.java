package org.convocatoria.workshop.result;

/** What happens to a result. */
public sealed interface ResultEvent {

  /** A table arrived at it. */
  record ResultRecorded() implements ResultEvent {}

  /** It says something else now. */
  record ResultCorrected() implements ResultEvent {}

  /** It does not stand any more. */
  record ResultWithdrawn() implements ResultEvent {}
}
