package org.convocatoria.plan.version;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.convocatoria.plan.draft.Draft;
import org.convocatoria.plan.provenance.Erasures;
import org.convocatoria.plan.provenance.Source;
import org.convocatoria.plan.provenance.Tracing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps a draft as it is now, as a version or to compare it with one. */
@Component
class Freezing {

  private final Versions versions;
  private final Erasures erasures;
  private final Tracing tracing;
  private final Clock clock;

  Freezing(Versions versions, Erasures erasures, Tracing tracing, Clock clock) {
    this.versions = versions;
    this.erasures = erasures;
    this.tracing = tracing;
    this.clock = clock;
  }

  /** What is to be said of a version beside what the draft says. */
  record Terms(int number, @Nullable String label, Instant cutOff, Tally answers, String request) {}

  /** The draft's paragraphs as a version made now would have them. */
  List<FrozenParagraph> paragraphs(Draft draft) {
    Predicate<Source> standing = tracing.standing(draft.sources());
    return draft
        .paragraphs()
        .map(each -> FrozenParagraph.of(each.number(), each.paragraph(), standing))
        .toList();
  }

  /** Puts the draft out as a version. */
  Version publish(Draft draft, Terms terms, String actor) {
    String call = draft.plan().call();
    List<FrozenParagraph> paragraphs = paragraphs(draft);
    return versions.publish(
        new Version(
            Version.idOf(call, terms.number()),
            call,
            terms.number(),
            terms.label(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            terms.cutOff(),
            draft.plan().sections(),
            keep(call, terms.number(), paragraphs, actor),
            paragraphs.size(),
            terms.answers(),
            terms.request()),
        actor);
  }

  /** Under ids of their own: an attempt that broke off may have left parts of an older draft. */
  private List<String> keep(
      String call, int number, List<FrozenParagraph> paragraphs, String actor) {
    String attempt = Version.idOf(call, number) + ":" + UUID.randomUUID();
    List<String> ids = new ArrayList<>();
    for (List<FrozenParagraph> part : VersionPart.split(paragraphs, VersionPart.LIMIT)) {
      String id = attempt + ":" + (ids.size() + 1);
      versions.keep(new VersionPart(id, call, part), actor);
      ids.add(id);
    }
    erasures.among(quoted(paragraphs)).forEach(versions::forgetQuotes);
    return ids;
  }

  /** Some may take their words back while a version that quotes them is being kept. */
  private static Set<String> quoted(List<FrozenParagraph> paragraphs) {
    return paragraphs.stream()
        .flatMap(each -> each.sources().stream())
        .flatMap(source -> source.quoted().stream())
        .collect(Collectors.toSet());
  }
}
