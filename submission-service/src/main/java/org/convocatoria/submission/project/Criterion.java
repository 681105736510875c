package org.convocatoria.submission.project;

import org.jspecify.annotations.Nullable;

/**
 * A criterion of evaluation.
 *
 * @param name in words; null to use the id
 * @param weight in percent; the weights of a call add up to 100
 */
public record Criterion(String id, @Nullable String name, int weight) {

  /** Its name in words. */
  public String label() {
    return name == null ? id : name;
  }
}
