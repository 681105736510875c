package org.convocatoria.gateway.account;

import java.util.List;

/** What was entered cannot be done; each field says why. */
final class InvalidException extends RuntimeException {

  private final transient List<Field> fields;

  /** A field, and the key of the sentence that says how to mend it. */
  record Field(String name, String key, Object... parts) {}

  InvalidException(List<Field> fields) {
    super("invalid");
    this.fields = List.copyOf(fields);
  }

  static InvalidException of(String field, String key, Object... parts) {
    return new InvalidException(List.of(new Field(field, key, parts)));
  }

  List<Field> fields() {
    return fields;
  }
}
