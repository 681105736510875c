package org.convocatoria.pages.desk;

import java.util.List;

/** A member of staff at the desk: the account's name, its roles and its tables. */
public record Staff(String name, List<String> roles, List<String> tables) {

  /** Copies the lists, so that a person's rights never change during a request. */
  public Staff {
    roles = List.copyOf(roles);
    tables = List.copyOf(tables);
  }

  /** Whether the account has one of these roles. */
  public boolean hasAny(String... wanted) {
    return List.of(wanted).stream().anyMatch(roles::contains);
  }

  /** The first of the account's roles, for showing it. */
  public String role() {
    return roles.isEmpty() ? "" : roles.getFirst();
  }
}
