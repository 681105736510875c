package org.convocatoria.benchmark.service;

/** A variant: how an item is kept and its event published. */
public interface Items {

  /** Keeps the item; a repeated id has no further effect. */
  void create(String id, Item item);

  /** Changes the item; only some variants can. */
  default void change(String id, Item to) {
    throw new UnsupportedOperationException(id);
  }
}
