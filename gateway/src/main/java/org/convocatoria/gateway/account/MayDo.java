package org.convocatoria.gateway.account;

import java.util.Collections;
import java.util.Set;
import org.convocatoria.gateway.edge.Callers;
import org.convocatoria.gateway.edge.service.Caller;
import org.convocatoria.gateway.edge.service.RefusedException;
import org.springframework.http.HttpStatus;

/** Says who may do what with accounts. */
final class MayDo {

  private static final Set<String> READERS = Set.of(Role.ADMINISTRATOR.id(), Role.AUDITOR.id());

  private MayDo() {}

  /** An administrator, who may do everything. */
  static Caller administrator() {
    return mustBeOne(Set.of(Role.ADMINISTRATOR.id()));
  }

  /** Somebody who may see that there is an account, and what it is for. */
  static Caller reader() {
    return mustBeOne(READERS);
  }

  /** Whoever has this account, or an administrator. */
  static Caller ownerOrAdministrator(String username) {
    Caller caller = Callers.signedIn();
    return caller.name().equals(username) ? caller : administrator();
  }

  /** Whether this caller sees whose an account is without saying why. */
  static boolean seesPersons(Caller caller) {
    return caller.roles().contains(Role.ADMINISTRATOR.id());
  }

  private static Caller mustBeOne(Set<String> roles) {
    Caller caller = Callers.signedIn();
    if (Collections.disjoint(caller.roles(), roles)) {
      throw new RefusedException(HttpStatus.FORBIDDEN.value());
    }
    return caller;
  }
}
