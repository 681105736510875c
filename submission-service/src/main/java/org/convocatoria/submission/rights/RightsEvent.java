package org.convocatoria.submission.rights;

/** What happens to a request about personal data. */
public sealed interface RightsEvent {

  /** Staff wrote it down. */
  record RightsRequestRecorded() implements RightsEvent {}

  /** The institute did what was asked, or told what was asked. */
  record RightsRequestAnswered() implements RightsEvent {}

  /** The institute refused, with a reason. */
  record RightsRequestRefused() implements RightsEvent {}

  /** The person's data went, some time after the answer. */
  record RightsRequestErased() implements RightsEvent {}
}
