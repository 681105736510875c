package org.convocatoria.submission.call;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Records public acts on the reception of a call. The same act once more changes nothing. */
@Service
public class Enacting {

  private final Calls calls;
  private final Clock clock;

  Enacting(Calls calls, Clock clock) {
    this.calls = calls;
    this.clock = clock;
  }

  /**
   * An extension as somebody asks for it.
   *
   * @param form the form of participation that lasts longer; null for the whole call
   * @param until the last day, or day and hour
   */
  public record Extension(@Nullable String form, String until, Act act) {}

  /**
   * A closing as somebody asks for it.
   *
   * @param at the last day, or day and hour; null for now
   */
  public record Closing(@Nullable String at, Act act) {}

  /** An act that names no date of its own. */
  public record Plain(Act act) {}

  /**
   * Has reception last longer.
   *
   * @throws ProblemException 404 without such a call, 409 if it has no end, 422 naming what is
   *     wrong
   */
  public Call extend(String id, Extension asked, String actor) {
    return enact(
        id,
        actor,
        asked.act(),
        (call, errors) ->
            time("until", asked.until(), call, errors)
                .map(until -> new Enacted.Extended(now(), asked.act(), asked.form(), until)));
  }

  /**
   * Ends reception now or at a later moment, before it would end.
   *
   * @throws ProblemException 404 without such a call, 409 if it is closed, 422 naming what is wrong
   */
  public Call close(String id, Closing asked, String actor) {
    return enact(
        id,
        actor,
        asked.act(),
        (call, errors) -> {
          String at = asked.at();
          Optional<OffsetDateTime> from =
              at == null ? Optional.of(call.local(now())) : time("at", at, call, errors);
          return from.map(moment -> new Enacted.Closed(now(), asked.act(), moment));
        });
  }

  /**
   * Stops reception until it is resumed.
   *
   * @throws ProblemException 404 without such a call, 409 if nothing is received, 422 naming what
   *     is wrong
   */
  public Call suspend(String id, Plain asked, String actor) {
    return enact(
        id, actor, asked.act(), (_, _) -> Optional.of(new Enacted.Suspended(now(), asked.act())));
  }

  /**
   * Has reception go on.
   *
   * @throws ProblemException 404 without such a call, 409 if it is not suspended, 422 naming what
   *     is wrong
   */
  public Call resume(String id, Plain asked, String actor) {
    return enact(
        id, actor, asked.act(), (_, _) -> Optional.of(new Enacted.Resumed(now(), asked.act())));
  }

  /** What is to be enacted; nothing, and an error, where it cannot be read. */
  private interface Reading {
    Optional<Enacted> read(Call call, List<FieldError> errors);
  }

  private Call enact(String id, String actor, Act act, Reading reading) {
    if (calls.find(id).isEmpty()) {
      throw ProblemException.notFound("call.unknown");
    }
    return calls.change(id, actor, call -> decided(call, act, reading));
  }

  private Change<Call, CallEvent> decided(Call call, Act act, Reading reading) {
    List<FieldError> errors = new ArrayList<>();
    if (act.date().isAfter(LocalDate.ofInstant(now(), ZoneId.of(call.zone())))) {
      errors.add(FieldError.of("act.date", "call.act-ahead"));
    }
    Optional<Enacted> enacted = reading.read(call, errors);
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return call.enact(enacted.orElseThrow());
  }

  private static Optional<OffsetDateTime> time(
      String field, String written, Call call, List<FieldError> errors) {
    return WrittenTime.end(field, written, ZoneId.of(call.zone()), errors);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
