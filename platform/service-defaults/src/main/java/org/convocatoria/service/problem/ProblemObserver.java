package org.convocatoria.service.problem;

/** Sees every problem before it is answered, as data or as a page; every bean of this type does. */
public interface ProblemObserver {

  /** Called once for each problem of the services' own. */
  void answered(ProblemException problem);
}
