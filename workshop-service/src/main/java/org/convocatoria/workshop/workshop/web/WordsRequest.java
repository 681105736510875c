package org.convocatoria.workshop.workshop.web;

import org.convocatoria.workshop.call.Words;
import org.jspecify.annotations.Nullable;

/** Words that staff write, in Spanish and, if they can, in English. */
record WordsRequest(String es, @Nullable String en) {

  Words words() {
    return new Words(es.strip(), en == null || en.isBlank() ? es.strip() : en.strip());
  }
}
