package org.convocatoria.submission.timeline;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convocatoria.messaging.inbox.Projections;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Merges;
import org.springframework.stereotype.Component;

/** Follows folios through the versions of the plan, in this service's own projection. */
@Component
class Trails {

  private static final String FOLIOS = "sources.folio";
  private static final String PARAGRAPH = "paragraphId";

  private final Projections projections;
  private final Merges merges;

  Trails(Projections projections, Merges merges) {
    this.projections = projections;
    this.merges = merges;
    projections.index(Stories.USES, FOLIOS);
    projections.index(Stories.USES, PARAGRAPH);
    projections.index(Stories.USES, "call", "version");
  }

  /**
   * Every paragraph that names the contribution in any version, or the one that stands for it since
   * it was merged.
   */
  List<Trail> of(Contribution contribution) {
    List<Trail> own = of(contribution.folio());
    return contribution.mergedInto() == null
        ? own
        : Stream.concat(own.stream(), of(merges.endOf(contribution).folio()).stream()).toList();
  }

  /** Every paragraph that names the folio in any version, in the order of the plan. */
  private List<Trail> of(String folio) {
    Set<String> paragraphs = paragraphs(find(eq(FOLIOS, folio)));
    if (paragraphs.isEmpty()) {
      return List.of();
    }
    return find(in(PARAGRAPH, paragraphs)).stream()
        .collect(Collectors.groupingBy(Use::paragraphId))
        .values()
        .stream()
        .map(uses -> new Trail(folio, sinceNamed(folio, uses)))
        .sorted(
            Comparator.comparing((Trail trail) -> trail.versions().getFirst().at())
                .thenComparing(trail -> trail.versions().getFirst().number()))
        .toList();
  }

  /** Those of these folios on which a paragraph draws as it is now. */
  Set<String> drawnOn(Collection<String> folios) {
    List<Use> uses = find(in(FOLIOS, folios));
    Map<String, Integer> newest =
        projections.ids(Stories.USES, in(PARAGRAPH, paragraphs(uses))).stream()
            .collect(Collectors.toMap(Use::paragraphOf, Use::versionOf, Math::max));
    return folios.stream()
        .filter(
            folio ->
                uses.stream()
                    .filter(use -> use.version() >= newest.getOrDefault(use.paragraphId(), 0))
                    .anyMatch(use -> use.drawsOn(folio)))
        .collect(Collectors.toSet());
  }

  private List<Use> find(org.bson.conversions.Bson filter) {
    return projections.find(Stories.USES, Use.class, filter);
  }

  private static Set<String> paragraphs(List<Use> uses) {
    return uses.stream().map(Use::paragraphId).collect(Collectors.toSet());
  }

  /** A row from the time when only the last version was kept may say the same as a later one. */
  private static List<Use> sinceNamed(String folio, List<Use> uses) {
    return uses.stream()
        .collect(Collectors.toMap(Use::version, Function.identity(), (one, _) -> one, TreeMap::new))
        .values()
        .stream()
        .dropWhile(use -> !use.names(folio))
        .toList();
  }
}
