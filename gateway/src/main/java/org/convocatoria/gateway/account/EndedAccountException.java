package org.convocatoria.gateway.account;

/** An account that was ended is changed no more. */
final class EndedAccountException extends RuntimeException {

  EndedAccountException() {
    super("the account has ended");
  }
}
