package org.convocatoria.invitation.expert;

/** The person is in the directory with other details. */
public final class AlreadyInDirectoryException extends RuntimeException {

  private final String id;

  AlreadyInDirectoryException(String id) {
    super("already in the directory: " + id);
    this.id = id;
  }

  /** The entry that is there. */
  public String id() {
    return id;
  }
}
