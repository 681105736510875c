package org.convocatoria.gateway.edge;

/** A condition that must hold before requests are sent here. */
public interface Readiness {

  /** Whether it holds now. */
  boolean ready();
}
