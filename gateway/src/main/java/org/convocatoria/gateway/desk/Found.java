package org.convocatoria.gateway.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that a search has found, as a service tells it. */
record Found(String kind, String title, String text, String href) {

  /**
   * The first of one service, and how many there are.
   *
   * @param more true where there are more than the total, which nobody counted
   */
  record Some(List<Found> items, long total, @Nullable Boolean more) {}

  /** Everything of one kind. */
  record Group(String kind, List<Found> items) {}
}
