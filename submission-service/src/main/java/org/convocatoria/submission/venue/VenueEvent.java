package org.convocatoria.submission.venue;

/** What happens to the code of a venue. */
public sealed interface VenueEvent {

  /** It was given out. */
  record VenueCodeIssued() implements VenueEvent {}

  /** It was ended before its time. */
  record VenueCodeRevoked() implements VenueEvent {}
}
