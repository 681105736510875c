package org.convocatoria.gateway.edge.service;

import java.util.List;

/** On whose behalf a service is called. */
public record Caller(String name, List<String> roles, List<String> tables) {

  /** Anyone: a visitor of the public pages and of the public API. */
  public static final Caller ANONYMOUS = new Caller("anonymous", List.of(), List.of());

  /** Copies the lists, so that a caller never changes. */
  public Caller {
    roles = List.copyOf(roles);
    tables = List.copyOf(tables);
  }
}
