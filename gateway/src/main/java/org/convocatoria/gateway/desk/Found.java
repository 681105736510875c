package org.convocatoria.gateway.desk;

import java.util.List;

/** Something that a search has found, as a service tells it. */
record Found(String kind, String title, String text, String href) {

  /** The first of one service, and how many there are. */
  record Some(List<Found> items, long total) {}

  /** Everything of one kind. */
  record Group(String kind, List<Found> items) {}
}
