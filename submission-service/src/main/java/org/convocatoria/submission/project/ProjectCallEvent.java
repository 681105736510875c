package org.convocatoria.submission.project;

/** What happens to a call for projects. */
public sealed interface ProjectCallEvent {

  /** It was opened. */
  record ProjectCallOpened() implements ProjectCallEvent {}

  /** It was closed before its time. */
  record ProjectCallClosed() implements ProjectCallEvent {}
}
