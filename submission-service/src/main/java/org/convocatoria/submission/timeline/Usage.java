package org.convocatoria.submission.timeline;

import static com.mongodb.client.model.Filters.eq;

import java.util.Comparator;
import java.util.List;
import org.convocatoria.messaging.inbox.Projections;
import org.springframework.stereotype.Service;

/** Tells which published paragraphs name a contribution, from this service's own projection. */
@Service
public class Usage {

  private final Projections projections;

  Usage(Projections projections) {
    this.projections = projections;
  }

  /** A paragraph that names the contribution, and how it stands to it. */
  public record Used(String type, String paragraph, String number, int version) {}

  /** Every such paragraph, in the order of the plan's versions. */
  public List<Used> of(String folio) {
    return projections.find(Stories.USES, Use.class, eq("sources.folio", folio)).stream()
        .sorted(Comparator.comparing(Use::at).thenComparing(Use::number))
        .flatMap(
            use ->
                use.sources().stream()
                    .filter(source -> folio.equals(source.folio()))
                    .map(
                        source ->
                            new Used(
                                source.type(), use.paragraphId(), use.number(), use.version())))
        .toList();
  }
}
