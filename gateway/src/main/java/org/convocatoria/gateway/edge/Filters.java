package org.convocatoria.gateway.edge;

import org.springframework.core.Ordered;

/** The order of the filters every request passes, the outermost first. */
final class Filters {

  static final int TRACE = Ordered.HIGHEST_PRECEDENCE;
  static final int HEADERS = Ordered.HIGHEST_PRECEDENCE + 10;
  static final int FOREIGN = Ordered.HIGHEST_PRECEDENCE + 25;
  static final int STORE_AWAY = Ordered.HIGHEST_PRECEDENCE + 30;
  static final int PUBLIC_CACHE = Ordered.HIGHEST_PRECEDENCE + 35;
  static final int BODY_LIMIT = Ordered.HIGHEST_PRECEDENCE + 40;

  private Filters() {}
}
