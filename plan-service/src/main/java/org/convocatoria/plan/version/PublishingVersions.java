package org.convocatoria.plan.version;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.convocatoria.plan.draft.Draft;
import org.convocatoria.plan.draft.Drafts;
import org.convocatoria.plan.draft.Uses;
import org.convocatoria.plan.outline.LayingOut;
import org.convocatoria.plan.request.RequestKeys;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Publishes the draft as a new version, once everybody who contributed has an answer. */
@Service
public class PublishingVersions {

  private final Drafts drafts;
  private final LayingOut layingOut;
  private final Completeness completeness;
  private final Gate gate;
  private final Versions versions;
  private final Freezing freezing;
  private final RequestKeys keys;
  private final Clock clock;

  PublishingVersions(
      Drafts drafts,
      LayingOut layingOut,
      Completeness completeness,
      Gate gate,
      Versions versions,
      Freezing freezing,
      RequestKeys keys,
      Clock clock) {
    this.drafts = drafts;
    this.layingOut = layingOut;
    this.completeness = completeness;
    this.gate = gate;
    this.versions = versions;
    this.freezing = freezing;
    this.keys = keys;
    this.clock = clock;
  }

  /** What a new version is to be called, beside its number. */
  public record Labelled(@Nullable String label) {}

  /** What would stand against publishing, from what is known now; sets no cut-off. */
  public GateReport look() {
    Draft draft = drafts.current();
    return gate.review(
        draft.plan().call(),
        clock.instant(),
        Uses.of(draft).usedFolios(),
        completeness.noDeadLetters());
  }

  /** How far everybody has been dealt with, from what is known now. */
  public Progress progress() {
    Draft draft = drafts.current();
    return gate.progress(draft.plan().call(), clock.instant(), Uses.of(draft).usedFolios());
  }

  /** What a version made now would change of the newest one, or all of it where there is none. */
  public Difference preview() {
    Draft draft = drafts.current();
    Optional<Version> before = versions.latest(draft.plan().call());
    int number = before.map(Version::number).orElse(0);
    return Difference.between(
        number,
        before.map(versions::paragraphs).orElse(java.util.List.of()),
        number + 1,
        freezing.paragraphs(draft));
  }

  /**
   * Sets the cut-off, makes sure that everything received before it is known and dealt with, and
   * puts the draft out as it was when that was checked. The same key a second time finds the
   * version of the first.
   *
   * @throws NotReadyException with what stands against it (409)
   */
  public Version publish(Labelled labelled, @Nullable String key, Caller caller) {
    String request = keys.id("version", caller.name(), key);
    String call = drafts.current().plan().call();
    Optional<Version> before = versions.latest(call);
    if (before.isPresent() && before.get().request().equals(request)) {
      return before.get();
    }
    Instant cutOff = layingOut.setCutOff(call, caller.name());
    boolean allKnown = completeness.reached(call, cutOff);
    Draft draft = drafts.current();
    if (draft.paragraphs().findAny().isEmpty()) {
      throw ProblemException.conflict("nothing-to-publish", "version.nothing-to-publish");
    }
    GateReport report = gate.review(call, cutOff, Uses.of(draft).usedFolios(), allKnown);
    if (!report.ready()) {
      throw new NotReadyException(report);
    }
    int number = before.map(Version::number).orElse(0) + 1;
    return freezing.publish(
        draft,
        new Freezing.Terms(number, labelled.label(), cutOff, report.answers(), request),
        caller.name());
  }
}
