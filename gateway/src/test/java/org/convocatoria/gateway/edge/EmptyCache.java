package org.convocatoria.gateway.edge;

import org.springframework.context.ApplicationContext;

/** What an earlier test was answered is forgotten. */
public final class EmptyCache {

  private EmptyCache() {}

  /** Empties that of a gateway under test. */
  public static void in(ApplicationContext gateway) {
    gateway.getBean(PublicCache.class).empty();
  }
}
