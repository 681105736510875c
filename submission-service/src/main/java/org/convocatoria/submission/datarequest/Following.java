package org.convocatoria.submission.datarequest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.secret.KeyedHash;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.call.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Follows up on requests: what staff note of an agency, and what they grant it. */
@Service
public class Following {

  private final DataRequests requests;
  private final RequestLinks links;
  private final Calls calls;
  private final KeyedHash hash;
  private final Clock clock;

  Following(DataRequests requests, RequestLinks links, Calls calls, KeyedHash hash, Clock clock) {
    this.requests = requests;
    this.links = links;
    this.calls = calls;
    this.hash = hash;
    this.clock = clock;
  }

  /** The day on which an agency acknowledged the letter. */
  public record Acknowledgement(LocalDate date) {}

  /**
   * Why there is no more time.
   *
   * @param asking the number of the asking; null for the one that waits
   */
  public record NoExtension(String reason, @Nullable Integer asking) {}

  /**
   * The answer to an agency's question.
   *
   * @param asking the number of the question; null for the one that waits
   */
  public record Clarification(String text, @Nullable Integer asking) {}

  /** Why an agency refuses. */
  public record Refusal(String reason) {}

  /** The agency to which the matter belongs; without a sector it is sought in the same one. */
  public record Redirection(Other agency) {

    /** Its name, and how it is reached. */
    public record Other(String name, @Nullable String sector, @Nullable String email) {}
  }

  /**
   * The agency has the letter since that day.
   *
   * @throws ProblemException 422 for a day that has not come yet
   */
  public DataRequest acknowledge(String id, Acknowledgement given, String actor) {
    LocalDate today =
        LocalDate.ofInstant(now(), ZoneId.of(calls.of(requests.get(id).call()).zone()));
    if (given.date().isAfter(today)) {
      throw ProblemException.invalid("date", "datarequest.not-yet");
    }
    return change(id, actor, each -> each.acknowledge(given.date(), days(each), now()));
  }

  /** The agency has more time; the same request key gives it once. */
  public DataRequest extend(String id, Extension given, String requestKey, String actor) {
    String key = hash.id("data-request-extension", id, actor, requestKey);
    return change(id, actor, each -> each.extend(given, key, days(each), now()));
  }

  /** The agency does not get the time it asked for. */
  public DataRequest declineTime(String id, NoExtension given, String actor) {
    return change(id, actor, each -> each.declineTime(given.reason(), given.asking(), now()));
  }

  /** The agency's question is answered. */
  public DataRequest clarify(String id, Clarification given, String actor) {
    return change(id, actor, each -> each.clarify(given.text(), given.asking(), now()));
  }

  /** The agency refuses. */
  public DataRequest refuse(String id, Refusal given, String actor) {
    return change(id, actor, each -> each.refuse(given.reason(), now()));
  }

  /** A new link; the old one opens nothing any more. */
  public DataRequest replaceLink(String id, String actor) {
    return change(
        id, actor, each -> each.replaceLink(links.of(id, each.link().generation() + 1), now()));
  }

  /**
   * The same letter goes to the agency it belongs to. The new request is made first: where both are
   * not done in one go, doing it again does only what is left.
   */
  public DataRequest redirect(String id, Redirection given, String actor) {
    DataRequest from = requests.get(id);
    from.mustBeOpen();
    String to = hash.id("data-request", id, "redirected");
    DataRequest made = redirected(from, to, given.agency());
    DataRequest other = requests.create(id, made.sent(), actor).stored().state();
    change(id, actor, each -> each.redirect(other.agency().name(), to, now()));
    return other;
  }

  private DataRequest redirected(DataRequest from, String id, Redirection.Other agency) {
    String sector = agency.sector() == null ? from.agency().sector() : agency.sector();
    return new DataRequest(
        id,
        from.call(),
        from.batch(),
        from.letter(),
        new Agency(agency.name(), sector, agency.email(), from.agency().municipality()),
        links.of(id, 1),
        now(),
        List.of(),
        from.id(),
        List.of(),
        Mailing.NONE,
        from.sample());
  }

  private DataRequest change(
      String id, String actor, Function<DataRequest, Change<DataRequest, DataRequestEvent>> to) {
    return requests.change(id, actor, to);
  }

  private WorkingDays days(DataRequest request) {
    return calls.of(request.call()).workingDays();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
