package org.convocatoria.submission.contribution;

/** There is no such folio, or none that this caller may know of. */
public final class UnknownFolioException extends RuntimeException {

  /** Names the folio for the log only. */
  public UnknownFolioException(String folio) {
    super(folio);
  }
}
