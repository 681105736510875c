package org.convocatoria.plan.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some items in a row of a longer list.
 *
 * @param before how many come before them
 * @param total how many there are in all
 */
public record Stretch<T>(List<T> items, int before, int total) {

  /** How many items a page of the desk shows. */
  public static final int PAGE = 50;

  /** Copies what it is given. */
  public Stretch {
    items = List.copyOf(items);
  }

  /** How many items come before the one whose number stands in an address, counted from 1. */
  public static int before(String typed) {
    return typed.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(typed) - 1 : 0;
  }

  /** The number of the first of them, from 1; 0 where there are none. */
  public int first() {
    return items.isEmpty() ? 0 : before + 1;
  }

  /** The number of the last of them. */
  public int last() {
    return items.isEmpty() ? 0 : before + items.size();
  }

  /** Where the stretch before this one begins; nothing where this is the first. */
  public @Nullable String previous() {
    return before == 0 ? null : Integer.toString(Math.max(0, before - PAGE) + 1);
  }

  /** Where the next stretch begins; nothing where this is the last. */
  public @Nullable String next() {
    return items.isEmpty() || last() >= total ? null : Integer.toString(last() + 1);
  }
}
