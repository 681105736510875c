package org.convocatoria.invitation.invitation;

import java.time.Duration;

/** The outcome of looking for the invitation of a short code. */
public sealed interface Guess {

  /** It is somebody's; the token is that of the invitation's link. */
  record Found(String token) implements Guess {}

  /** It is nobody's. */
  record Unknown() implements Guess {}

  /** Too many were nobody's: this one was not looked at. */
  record TooMany(Duration until) implements Guess {}
}
