package org.convocatoria.plan.act;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.convocatoria.plan.outline.Plans;
import org.convocatoria.plan.request.RequestKeys;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Records acts; one that names no version is about the newest, if there is any. */
@Service
public class RecordingActs {

  private final Acts acts;
  private final Adoptable adoptable;
  private final Plans plans;
  private final RequestKeys keys;
  private final Clock clock;

  RecordingActs(Acts acts, Adoptable adoptable, Plans plans, RequestKeys keys, Clock clock) {
    this.acts = acts;
    this.adoptable = adoptable;
    this.plans = plans;
    this.keys = keys;
    this.clock = clock;
  }

  /** An act as its minutes have it. */
  public record Minute(
      String body,
      String session,
      LocalDate date,
      String agreement,
      String subject,
      @Nullable Integer version) {}

  /** Records it; the same key a second time finds the first one's. */
  public Act record(Minute minute, @Nullable String key, Caller caller) {
    String id = keys.id("act", caller.name(), key);
    String call = plans.current().call();
    int latest = adoptable.latestVersion(call).orElse(0);
    Integer about = minute.version();
    if (about != null && (about < 1 || about > latest)) {
      throw ProblemException.invalid("version", "version.unknown");
    }
    Integer version = about != null ? about : latest > 0 ? Integer.valueOf(latest) : null;
    Act act =
        new Act(
            id,
            call,
            minute.body(),
            minute.session(),
            minute.date().toString(),
            minute.agreement(),
            minute.subject(),
            version,
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return acts.create(act, keys.fingerprint(minute), caller.name());
  }
}
