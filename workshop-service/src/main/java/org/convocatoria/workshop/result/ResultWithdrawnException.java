package org.convocatoria.workshop.result;

/** The result was withdrawn and cannot be corrected. */
public final class ResultWithdrawnException extends RuntimeException {

  ResultWithdrawnException(String number) {
    super(number);
  }
}
