package org.convocatoria.gateway.account;

/** There is no account of this name. */
final class UnknownAccountException extends RuntimeException {

  UnknownAccountException() {
    super("no such account");
  }
}
