package org.convocatoria.gateway.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an account is for, by the words of the accounts file, of the API and of tokens. */
enum Role {
  COORDINATOR("coordinacion"),
  DIRECTOR("direccion"),
  ADMINISTRATOR("administracion"),
  AUDITOR("auditoria"),
  TABLE_LEAD("mesa"),
  SECRETARY("secretaria");

  /** The beginning of the names of its accounts. */
  private final String stem;

  Role(String stem) {
    this.stem = stem;
  }

  String stem() {
    return stem;
  }

  /** The word for it. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role with this word. */
  static Optional<Role> of(String id) {
    return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
  }

  /** Whether it is one at a table, so that an account needs tables too. */
  boolean atTables() {
    return this == TABLE_LEAD || this == SECRETARY;
  }

  /**
   * What services are told: a table's secretary works there as its lead does. Words that are no
   * role give no right.
   */
  static List<String> granted(List<String> ids) {
    return ids.stream()
        .flatMap(id -> of(id).stream())
        .flatMap(
            role ->
                role == SECRETARY
                    ? List.of(SECRETARY.id(), TABLE_LEAD.id()).stream()
                    : List.of(role.id()).stream())
        .distinct()
        .toList();
  }
}
