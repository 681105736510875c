package org.convocatoria.plan.version;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.convocatoria.plan.draft.Draft;
import org.convocatoria.plan.draft.Drafts;
import org.convocatoria.plan.draft.Uses;
import org.convocatoria.plan.outline.LayingOut;
import org.convocatoria.plan.outline.Plans;
import org.convocatoria.plan.provenance.Erasures;
import org.convocatoria.plan.provenance.Source;
import org.convocatoria.plan.provenance.Tracing;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Publishes the draft as a new version, once everybody who contributed has an answer. */
@Service
public class PublishingVersions {

  private final Plans plans;
  private final Drafts drafts;
  private final LayingOut layingOut;
  private final Completeness completeness;
  private final Gate gate;
  private final Versions versions;
  private final Erasures erasures;
  private final Tracing tracing;
  private final Clock clock;

  PublishingVersions(
      Plans plans,
      Drafts drafts,
      LayingOut layingOut,
      Completeness completeness,
      Gate gate,
      Versions versions,
      Erasures erasures,
      Tracing tracing,
      Clock clock) {
    this.tracing = tracing;
    this.plans = plans;
    this.drafts = drafts;
    this.layingOut = layingOut;
    this.completeness = completeness;
    this.gate = gate;
    this.versions = versions;
    this.erasures = erasures;
    this.clock = clock;
  }

  /** What would stand against publishing, from what is known now; sets no cut-off. */
  public GateReport look() {
    Draft draft = drafts.current();
    return gate.review(
        draft.plan().call(),
        clock.instant(),
        Uses.of(draft).usedFolios(),
        completeness.nothingSetAside());
  }

  /**
   * Sets the cut-off, makes sure that everything received before it is known and dealt with, and
   * puts the draft out as it was when that was checked.
   *
   * @throws NotReadyException with what stands against it (409)
   */
  public Version publish(@Nullable String label, String request, String actor) {
    String call = plans.current().call();
    Optional<Version> before = versions.latest(call);
    if (before.isPresent() && before.get().request().equals(request)) {
      return before.get();
    }
    Instant cutOff = layingOut.setCutOff(call, actor);
    boolean allKnown = completeness.reached(call, cutOff);
    Draft draft = drafts.current();
    if (draft.paragraphs().findAny().isEmpty()) {
      throw ProblemException.conflict(
          "nothing-to-publish",
          "El plan todavía no tiene párrafos que publicar.",
          "The plan has no paragraphs to publish yet.");
    }
    GateReport report = gate.review(call, cutOff, Uses.of(draft).usedFolios(), allKnown);
    if (!report.ready()) {
      throw new NotReadyException(report);
    }
    int number = before.map(Version::number).orElse(0) + 1;
    return freeze(draft, number, label, cutOff, report.answers(), request, actor);
  }

  private Version freeze(
      Draft draft,
      int number,
      @Nullable String label,
      Instant cutOff,
      Tally answers,
      String request,
      String actor) {
    String call = draft.plan().call();
    Predicate<Source> standing = tracing.standing(draft.sources());
    List<FrozenParagraph> paragraphs =
        draft
            .paragraphs()
            .map(each -> FrozenParagraph.of(each.number(), each.paragraph(), standing))
            .toList();
    return versions.publish(
        new Version(
            Version.idOf(call, number),
            call,
            number,
            label,
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            cutOff,
            draft.plan().sections(),
            keep(call, number, paragraphs, actor),
            paragraphs.size(),
            answers,
            request),
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
