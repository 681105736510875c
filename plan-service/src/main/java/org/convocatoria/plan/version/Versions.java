package org.convocatoria.plan.version;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.KeyReusedException;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.messaging.outbox.Stored;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.stereotype.Component;

/** The store of published versions. */
@Component
class Versions {

  private final Aggregates<Version, VersionEvent> versions;
  private final Aggregates<VersionPart, VersionEvent> parts;

  Versions(
      Outbox outbox,
      Publishing<Version, VersionEvent> publishing,
      Publishing<VersionPart, VersionEvent> keepingParts) {
    this.versions = outbox.aggregates("versions", Version.class, publishing);
    this.parts = outbox.aggregates("versionParts", VersionPart.class, keepingParts);
    outbox
        .index("versions", "call", "number")
        .index("versionParts", "paragraphs.sources.contribution");
  }

  Optional<Version> latest(String call) {
    return versions.find(eq("call", call), Sorts.descending("number"), 1).stream()
        .findFirst()
        .map(Stored::state);
  }

  /** The newest first. */
  List<Version> all(String call) {
    return versions.find(eq("call", call), Sorts.descending("number"), 0).stream()
        .map(Stored::state)
        .toList();
  }

  Optional<Version> find(String call, int number) {
    return find(Version.idOf(call, number));
  }

  Optional<Version> find(String id) {
    return versions.find(id).map(Stored::state);
  }

  /** How often each part was changed, by its id: what was read before may be out of date. */
  Map<String, Long> changesOfParts(Version version) {
    return parts
        .aggregate(
            List.of(
                com.mongodb.client.model.Aggregates.match(in("_id", version.parts())),
                com.mongodb.client.model.Aggregates.project(Projections.include("version"))))
        .stream()
        .collect(Collectors.toMap(part -> part.getString("_id"), part -> part.getLong("version")));
  }

  /** In the order of the plan. */
  List<FrozenParagraph> paragraphs(Version version) {
    Map<String, VersionPart> found =
        parts.find(in("_id", version.parts())).stream()
            .collect(Collectors.toMap(Stored::id, Stored::state));
    return version.parts().stream()
        .map(id -> found.getOrDefault(id, new VersionPart(id, version.call(), List.of())))
        .map(VersionPart::paragraphs)
        .flatMap(List::stream)
        .toList();
  }

  void keep(VersionPart part, String actor) {
    parts.create(part.id(), part.id(), part.kept(), actor);
  }

  /** Puts the version out; of two that are made at once with the same number, one is refused. */
  Version publish(Version version, String actor) {
    try {
      return versions
          .create(version.id(), version.request(), version.published(), actor)
          .stored()
          .state();
    } catch (KeyReusedException _) {
      throw ProblemException.conflict("published-meanwhile", "version.published-meanwhile");
    }
  }

  void forgetQuotes(String contribution) {
    parts
        .find(eq("paragraphs.sources.contribution", contribution))
        .forEach(
            part -> parts.change(part.id(), "system", state -> state.forgetQuotes(contribution)));
  }
}
