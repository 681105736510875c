package org.convocatoria.service.problem;

import org.jspecify.annotations.Nullable;

/** Puts a service's own exceptions into words; every bean of this type is asked. */
public interface ProblemSource {

  /** The problem this exception is, or null when it is not one of ours. */
  @Nullable ProblemException problem(Exception failure);
}
