package org.convocatoria.gateway.edge.service;

import java.util.Locale;

/** The services behind the gateway. */
public enum Service {
  SUBMISSION,
  WORKSHOP,
  INVITATION,
  PLAN,
  NOTIFICATION;

  /** The name used in addresses, settings and the audience of internal tokens. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
