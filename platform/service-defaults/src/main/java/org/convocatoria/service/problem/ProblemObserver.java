package org.convocatoria.service.problem;

/** Sees every problem before it is sent, as data or as a page; all beans of this type do. */
public interface ProblemObserver {

  /** Called once for each problem of the services' own. */
  void refused(ProblemException problem);
}
