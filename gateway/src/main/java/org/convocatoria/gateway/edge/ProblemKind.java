package org.convocatoria.gateway.edge;

import java.util.Locale;

/** The refusals the gateway itself gives to programs; their titles are in the messages. */
public enum ProblemKind {
  BAD_REQUEST(400),
  SIGN_IN_NEEDED(401),
  WRONG_CREDENTIALS(401),
  CODE_NEEDED(401),
  WRONG_CODE(401),
  FORBIDDEN(403),
  ACCOUNT_NOT_ACTIVE(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  TOO_SLOW(408),
  CONFLICT(409),
  ACCOUNT_SETTLED(409),
  LAST_ADMINISTRATOR(409),
  TOO_LARGE(413),
  UNSUPPORTED_TYPE(415),
  INVALID(422),
  TOO_MANY_ATTEMPTS(429),
  TOO_MUCH_HANDED_IN(429),
  TOO_MANY_FILES(429),
  INTERNAL(500),
  CUT_OFF(502),
  SERVICE_AWAY(503);

  private final int status;

  ProblemKind(int status) {
    this.status = status;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The stable name, used in the problem's type and for its message. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind for a status that was decided elsewhere. */
  public static ProblemKind ofStatus(int status) {
    for (ProblemKind kind : values()) {
      if (kind.status == status) {
        return kind;
      }
    }
    return status >= 500 ? INTERNAL : BAD_REQUEST;
  }
}
