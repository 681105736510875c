package org.convocatoria.submission.datarequest;

/** What happens to the file that goes with a letter. */
public sealed interface LetterTemplateEvent {

  /** The letter has one. */
  record TemplateAttached() implements LetterTemplateEvent {}

  /** It has another one. */
  record TemplateReplaced() implements LetterTemplateEvent {}
}
