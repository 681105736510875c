package org.convocatoria.messaging.outbox;

import java.util.List;

/**
 * The result of a command on an aggregate: its state afterwards and the events the command caused.
 * A change without events is no change and writes nothing.
 */
public record Change<S, E>(S state, List<E> events) {

  public Change {
    events = List.copyOf(events);
  }

  /** The new state and the event that led to it; several events are given to the constructor. */
  public static <S, E> Change<S, E> of(S state, E event) {
    return new Change<>(state, List.of(event));
  }

  /** The command was already done, or has nothing to do. */
  public static <S, E> Change<S, E> none(S state) {
    return new Change<>(state, List.of());
  }
}
