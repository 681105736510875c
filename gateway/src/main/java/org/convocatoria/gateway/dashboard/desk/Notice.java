package org.convocatoria.gateway.dashboard.desk;

import java.util.List;

/**
 * What was just done, to be said once on the next page.
 *
 * @param key the message
 * @param values what the message mentions
 */
public record Notice(String key, List<String> values) {

  /** Copies what it is given. */
  public Notice {
    values = List.copyOf(values);
  }

  /** What the message mentions, as templates pass it on. */
  public Object[] arguments() {
    return values.toArray();
  }
}
