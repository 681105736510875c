package org.convocatoria.submission.rights;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.secret.Fingerprints;
import org.convocatoria.service.secret.KeyedHash;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Writes down what people ask about their own data, and answers in the term of the law. */
@Service
public class AnsweringRights {

  private static final int BATCH = 100;

  private final RightsRequests requests;
  private final Registry registry;
  private final Calls calls;
  private final KeyedHash hash;
  private final Fingerprints fingerprints;
  private final Clock clock;
  private final int workingDays;
  private final Duration keep;

  AnsweringRights(
      RightsRequests requests,
      Registry registry,
      Calls calls,
      KeyedHash hash,
      Fingerprints fingerprints,
      Clock clock,
      @Value("${convocatoria.rights.working-days}") int workingDays,
      @Value("${convocatoria.rights.keep}") Duration keep) {
    this.requests = requests;
    this.registry = registry;
    this.calls = calls;
    this.hash = hash;
    this.fingerprints = fingerprints;
    this.clock = clock;
    this.workingDays = workingDays;
    this.keep = keep;
  }

  /** What the institute tells the person. */
  public record Told(String text) {}

  /**
   * Writes a request down; the same request key gives the same one again.
   *
   * @throws ProblemException 422 for a day that has not come, or a folio that there is not
   */
  public RightsRequest record(RightsAsked asked, String requestKey, String actor) {
    Call call = calls.current();
    if (asked.received().isAfter(today(call))) {
      throw ProblemException.invalid("received", "rights.day-ahead");
    }
    RightsAsked checked =
        new RightsAsked(
            asked.kind(),
            known(asked.folio()),
            asked.name().strip(),
            asked.contact().strip(),
            asked.identity(),
            asked.text().strip(),
            asked.received());
    String id = hash.id("rights", call.id(), actor, requestKey);
    LocalDate due = call.workingDays().after(asked.received(), workingDays);
    RightsRequest made = new RightsRequest(id, call.id(), checked, due, null, null);
    return requests.create(fingerprints.of(asked), made.recorded(), actor);
  }

  /** Ends a request with what was done, or was told. */
  public RightsRequest answer(String id, Told told, String actor) {
    return end(id, false, told, actor);
  }

  /** Ends a request with the reason for which the institute does not do what was asked. */
  public RightsRequest refuse(String id, Told told, String actor) {
    return end(id, true, told, actor);
  }

  /** Those of the open call: what waits first, by its last day; then what was answered last. */
  public List<RightsRequest> all() {
    Comparator<RightsRequest> order =
        Comparator.<RightsRequest, Boolean>comparing(each -> each.outcome() != null)
            .thenComparing(RightsRequest::due)
            .thenComparing(RightsRequest::id);
    return calls
        .known()
        .map(call -> requests.ofCall(call.id()).stream().sorted(order).toList())
        .orElse(List.of());
  }

  /**
   * One request.
   *
   * @throws ProblemException 404 where there is none
   */
  public RightsRequest one(String id) {
    return requests.find(id).orElseThrow(() -> ProblemException.notFound("rights.unknown"));
  }

  /** The present day where the call is. */
  public LocalDate today() {
    return today(calls.current());
  }

  /** The day so many working days after today. */
  LocalDate inWorkingDays(int days) {
    return calls.current().workingDays().after(today(), days);
  }

  /** One look. Blanking is an ordinary change, so two instances blank once. */
  void look(Instant now) {
    for (RightsRequest each : requests.erasable(now, BATCH)) {
      requests.change(each.id(), "system", request -> request.erase(now));
    }
  }

  @Scheduled(fixedDelay = 60, initialDelay = 60, timeUnit = TimeUnit.SECONDS)
  void run() {
    look(clock.instant());
  }

  private RightsRequest end(String id, boolean refused, Told told, String actor) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    RightsRequest.Outcome outcome = new RightsRequest.Outcome(now, refused, told.text().strip());
    return requests.change(one(id).id(), actor, each -> each.end(outcome, now.plus(keep)));
  }

  private @Nullable String known(@Nullable String folio) {
    if (folio == null || folio.isBlank()) {
      return null;
    }
    return registry
        .find(folio)
        .map(Contribution::folio)
        .orElseThrow(() -> ProblemException.invalid("folio", "rights.no-such-folio"));
  }

  private LocalDate today(Call call) {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of(call.zone()));
  }
}
