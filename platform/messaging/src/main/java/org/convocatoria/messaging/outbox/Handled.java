package org.convocatoria.messaging.outbox;

/** The aggregate and sequence of the event that a command carries out. */
record Handled(String source, long sequence) {

  /** Field names cannot hold dots or dollars, ids may. */
  String field() {
    return source.replace('.', '_').replace('$', '_');
  }
}
