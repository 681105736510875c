package org.convocatoria.messaging.inbox;

/** The effect of an event on a projection: a pure value, so that live and rebuilt rows agree. */
public sealed interface Effect {

  /** The view to keep for this key, a record without id, or whose id is ignored. */
  record Keep(String projection, String id, Object view) implements Effect {}

  /** The key is gone; a row stays so that an older event cannot bring it back. */
  record Gone(String projection, String id) implements Effect {}

  /** Nothing this service keeps. */
  record Unchanged() implements Effect {}

  /** Keeps the view under the source's key. */
  static Effect keep(String projection, Source source, Object view) {
    return new Keep(projection, source.key(), view);
  }

  /** Marks the source's key as gone. */
  static Effect gone(String projection, Source source) {
    return new Gone(projection, source.key());
  }

  /** The event does not concern this projection. */
  static Effect unchanged() {
    return new Unchanged();
  }
}
