package org.convocatoria.gateway.desk;

import java.util.List;
import org.convocatoria.words.Bilingual;

/** Something that waits for the caller, as a service tells it. */
record Work(String id, long count, String href, Bilingual text) {

  /** Everything in one service. */
  record All(List<Work> items) {}
}
