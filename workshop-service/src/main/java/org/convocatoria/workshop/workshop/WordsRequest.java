package org.convocatoria.workshop.workshop;

import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;

/** Words that staff write, in Spanish and, if they can, in English. */
public record WordsRequest(String es, @Nullable String en) {

  Bilingual words() {
    return new Bilingual(es.strip(), en == null || en.isBlank() ? es.strip() : en.strip());
  }
}
