package org.convocatoria.submission.timeline;

import java.time.Instant;
import java.util.List;

/** A published paragraph, by its id and number, and the folios among its sources. */
public record Use(
    String paragraphId, String number, int version, Instant at, List<Source> sources) {

  /** One source and how the paragraph stands to it. */
  public record Source(String type, String folio) {}
}
