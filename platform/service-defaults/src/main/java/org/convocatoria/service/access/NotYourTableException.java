package org.convocatoria.service.access;

import org.convocatoria.service.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** Somebody of one table tried to act on another (403); the attempt is audited. */
public final class NotYourTableException extends ProblemException {

  private final String table;

  NotYourTableException(String table) {
    super(HttpStatus.FORBIDDEN, "not-your-table", "problem.not-your-table");
    this.table = table;
  }

  /** The table that was asked for. */
  public String table() {
    return table;
  }
}
