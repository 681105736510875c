package org.convocatoria.gateway.account;

/** An account was changed by others each time that it was to be changed. */
final class BusyAccountException extends RuntimeException {

  BusyAccountException() {
    super("changed meanwhile, again and again");
  }
}
