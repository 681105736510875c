package org.convocatoria.gateway.edge.service;

/** A service refused what the page needed. */
public class RefusedException extends RuntimeException {

  private final int status;
  private final transient Problem problem;

  RefusedException(int status, Problem problem) {
    super(problem.title());
    this.status = status;
    this.problem = problem;
  }

  /** The status the service answered with. */
  public int status() {
    return status;
  }

  /** What the service said. */
  public Problem problem() {
    return problem;
  }
}
