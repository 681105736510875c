package org.convocatoria.plan.draft;

import java.time.Instant;
import java.util.List;
import org.convocatoria.plan.provenance.Source;

/**
 * How a paragraph was last published: in which version, under which number, and what it said there.
 * Quotes are left to the version, where they are forgotten when somebody takes their words back.
 */
public record Publication(
    int version, String number, Instant at, Kind kind, String text, List<Source> sources) {

  /** Leaves out the quotes. */
  public Publication {
    sources = sources.stream().map(Source::withoutQuote).toList();
  }
}
