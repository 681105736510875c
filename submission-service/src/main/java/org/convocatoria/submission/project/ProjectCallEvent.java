package org.convocatoria.submission.project;

/** The events of a call for projects. */
public sealed interface ProjectCallEvent {

  /** The call for projects was opened. */
  record ProjectCallOpened() implements ProjectCallEvent {}

  /** It was closed before its last day. */
  record ProjectCallClosed() implements ProjectCallEvent {}
}
