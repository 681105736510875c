package org.convocatoria.gateway.account;

/** Nobody would be left to administer accounts. */
final class LastAdministratorException extends RuntimeException {

  LastAdministratorException() {
    super("the last administrator");
  }
}
