package org.convocatoria.submission.call;

/** What happens to a call. */
public sealed interface CallEvent {

  /** The call is public; every service sets up its part. */
  record CallOpened() implements CallEvent {}

  /** A public act changed when the call receives. */
  record ReceptionChanged(Enacted how) implements CallEvent {}
}
