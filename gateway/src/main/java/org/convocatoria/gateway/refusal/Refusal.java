package org.convocatoria.gateway.refusal;

import java.util.Locale;

/** The kinds of refusals that say something about those who are refused. */
public enum Refusal {
  /** A name and a password that do not match. */
  LOGIN_FAILED,

  /** A login after too many that failed. */
  LOGIN_LIMITED,

  /** A clave or a code after too many that were wrong. */
  GUESS_LIMITED,

  /** Somebody logged in whose role may not do this. */
  ROLE_REFUSED,

  /** More handed in than one block of addresses may within ten minutes. */
  INTAKE_LIMITED,

  /** More bytes of files than may come from one block of addresses within a day. */
  FILES_LIMITED,

  /** Too many bodies at once. */
  BODIES_LIMITED,

  /** A body, or the head of a request, that came too slowly. */
  BODY_SLOW;

  /** The name in metrics, logs and the audit. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
