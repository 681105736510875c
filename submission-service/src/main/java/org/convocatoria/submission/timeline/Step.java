package org.convocatoria.submission.timeline;

import java.time.Instant;
import java.util.List;
import org.convocatoria.words.Bilingual;

/** One step of a story: when, what kind of step, in words, and where to read on. */
public record Step(Instant at, String what, Bilingual text, List<Link> links) {

  /** An address of this platform and what stands there. */
  public record Link(String rel, String href) {}
}
