package org.convocatoria.submission.timeline;

import java.util.List;
import java.util.stream.Stream;
import org.convocatoria.submission.contribution.Contribution;
import org.springframework.stereotype.Service;

/** Tells which published paragraphs name a contribution, from this service's own projection. */
@Service
public class Usage {

  private final Trails trails;

  Usage(Trails trails) {
    this.trails = trails;
  }

  /** A paragraph that names the contribution in a version, how it stands to it, and its address. */
  public record Used(String type, String number, int version, String href) {}

  /** Every such paragraph in each version, in the order of the plan. */
  public List<Used> of(Contribution contribution) {
    return trails.of(contribution).stream().flatMap(Usage::used).distinct().toList();
  }

  private static Stream<Used> used(Trail trail) {
    return trail.naming().stream()
        .flatMap(
            use ->
                use.types(trail.folio()).stream()
                    .map(type -> new Used(type, use.number(), use.version(), trail.address(use))));
  }
}
