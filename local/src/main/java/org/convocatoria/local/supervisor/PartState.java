package org.convocatoria.local.supervisor;

/** How far a part has come. */
public enum PartState {
  /** Waits for a part it needs, or for the pause after its last end. */
  WAITING,
  STARTING,
  READY,
  STOPPED
}
