package org.convocatoria.workshop.workshop;

import org.convocatoria.workshop.call.Words;
import org.jspecify.annotations.Nullable;

/** Words that staff write, in Spanish and, if they can, in English. */
public record WordsRequest(String es, @Nullable String en) {

  Words words() {
    return new Words(es.strip(), en == null || en.isBlank() ? es.strip() : en.strip());
  }
}
