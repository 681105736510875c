package org.convocatoria.plan.version;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Optional;
import org.convocatoria.plan.outline.Plans;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Reads what is published, and nothing else: drafts cannot leak from here. */
@Component
public class PublishedPlan {

  private final Plans plans;
  private final Versions versions;
  private volatile SoftReference<Read> lastRead = new SoftReference<>(null);

  PublishedPlan(Plans plans, Versions versions) {
    this.plans = plans;
    this.versions = versions;
  }

  /** The current call, whose plan it is. */
  public String call() {
    return plans.current().call();
  }

  /** The newest version of a call's plan. */
  public Optional<Snapshot> latest(String call) {
    return versions.latest(call).map(this::whole);
  }

  /**
   * A version of the current call's plan.
   *
   * @throws ProblemException where there is none of this number (404)
   */
  public Snapshot version(int number) {
    return versions
        .find(call(), number)
        .map(this::whole)
        .orElseThrow(() -> ProblemException.notFound("version.unknown"));
  }

  /** What changed between two versions. */
  public Difference difference(int from, int to) {
    return Difference.between(version(from), version(to));
  }

  /**
   * Versions do not change but for words that are taken back, so that one is kept while it fits.
   */
  private Snapshot whole(Version version) {
    Map<String, Long> changes = versions.changesOfParts(version);
    Read before = lastRead.get();
    if (before != null && before.is(version, changes)) {
      return before.snapshot();
    }
    Snapshot snapshot = new Snapshot(version, versions.paragraphs(version));
    lastRead = new SoftReference<>(new Read(snapshot, changes));
    return snapshot;
  }

  private record Read(Snapshot snapshot, Map<String, Long> changes) {
    boolean is(Version version, Map<String, Long> now) {
      return snapshot.version().id().equals(version.id()) && changes.equals(now);
    }
  }
}
