package org.convocatoria.gateway.edge;

import java.util.Set;
import org.convocatoria.gateway.edge.service.Caller;

/** A member of staff, as known for one request; the principal of a signed-in page. */
public record SignedIn(Caller caller) {

  /** The account's name. */
  public String name() {
    return caller.name();
  }

  /** Whether the account has one of these roles. */
  public boolean hasAny(String... roles) {
    return Set.of(roles).stream().anyMatch(caller.roles()::contains);
  }

  /** The first of the account's roles, for showing it. */
  public String role() {
    return caller.roles().isEmpty() ? "" : caller.roles().getFirst();
  }
}
