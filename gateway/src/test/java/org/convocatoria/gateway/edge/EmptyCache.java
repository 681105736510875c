package org.convocatoria.gateway.edge;

import org.springframework.context.ApplicationContext;

/** Keeps responses of one test out of the next. */
public final class EmptyCache {

  private EmptyCache() {}

  /** Empties that of a gateway under test. */
  public static void in(ApplicationContext gateway) {
    gateway.getBean(PublicCache.class).empty();
  }
}
