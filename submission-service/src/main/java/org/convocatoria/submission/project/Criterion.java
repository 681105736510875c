package org.convocatoria.submission.project;

import org.jspecify.annotations.Nullable;

/**
 * What projects are evaluated by.
 *
 * @param name in words; the id stands for it where there is none
 * @param weight how much it counts; all of a call add up to 100
 */
public record Criterion(String id, @Nullable String name, int weight) {

  /** The words for it. */
  public String label() {
    return name == null ? id : name;
  }
}
