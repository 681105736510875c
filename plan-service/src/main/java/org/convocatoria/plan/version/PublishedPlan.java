package org.convocatoria.plan.version;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convocatoria.plan.outline.Plans;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Reads what is published, and nothing else: drafts cannot leak from here. */
@Component
public class PublishedPlan {

  /** What is not such a number names no version. */
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

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
   * A version of the current call's plan, by its number as an address has it.
   *
   * @throws ProblemException where there is none of this number (404)
   */
  public Snapshot version(String number) {
    int wanted = NUMBER.matcher(number).matches() ? Integer.parseInt(number) : 0;
    return version(call(), wanted).orElseThrow(() -> ProblemException.notFound("version.unknown"));
  }

  /** A version of a call's plan. */
  Optional<Snapshot> version(String call, int number) {
    return versions.find(call, number).map(this::whole);
  }

  /** All versions of a call's plan, the newest first, without their paragraphs. */
  List<Version> versions(String call) {
    return versions.all(call);
  }

  /**
   * What changed between two versions.
   *
   * @throws ProblemException where one of them does not exist (404)
   */
  public Difference difference(String from, String to) {
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
