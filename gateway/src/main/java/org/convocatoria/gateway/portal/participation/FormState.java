package org.convocatoria.gateway.portal.participation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the form's page shows of mistakes: a summary on top, and a sentence at each field. */
record FormState(List<Correction> corrections) {

  public boolean wrong() {
    return !corrections.isEmpty();
  }

  /** The sentence at a field, if something is wrong with it. */
  public @Nullable String at(String field) {
    return corrections.stream()
        .filter(each -> each.field().equals(field))
        .map(Correction::message)
        .findFirst()
        .orElse(null);
  }
}
