package org.convocatoria.service.access;

import java.util.List;
import java.util.Set;

/**
 * Who makes a request, as the gateway vouches for. Handlers take it as an argument. The name is an
 * account's, never a person's own data; anonymous for the public.
 */
public record Caller(String name, Set<String> roles, Set<String> tables) {

  /** The name of everyone who is not logged in. */
  public static final String ANONYMOUS = "anonymous";

  private static final Set<String> WHOLE_PROCESS =
      Set.of("coordinator", "director", "administrator", "auditor");

  /** Copies what it is given. */
  public Caller {
    roles = Set.copyOf(roles);
    tables = Set.copyOf(tables);
  }

  /** Whether the caller has one of these roles. */
  public boolean isOne(String... wanted) {
    return java.util.Arrays.stream(wanted).anyMatch(roles::contains);
  }

  /** True if the caller is responsible for no table in particular but for all of them. */
  public boolean hasWholeProcess() {
    return roles.stream().anyMatch(WHOLE_PROCESS::contains);
  }

  /** True if the caller is responsible for this table or for the whole process. */
  public boolean hasTable(String table) {
    return hasOneOf(List.of(table));
  }

  /** True if the caller is responsible for one of these tables or for the whole process. */
  public boolean hasOneOf(List<String> wanted) {
    return hasWholeProcess() || wanted.stream().anyMatch(tables::contains);
  }

  /**
   * Stops a caller who acts on another's table.
   *
   * @throws NotYourTableException as a 403, with an entry in the audit
   */
  public void mustHaveTable(String table) {
    mustHaveOneOf(List.of(table));
  }

  /**
   * Stops a caller who is responsible neither for one of these tables nor for the whole process.
   *
   * @throws NotYourTableException as a 403, with an entry in the audit
   */
  public void mustHaveOneOf(List<String> wanted) {
    if (!hasOneOf(wanted)) {
      throw new NotYourTableException(String.join(",", wanted));
    }
  }
}
