package org.convocatoria.invitation.round;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convocatoria.invitation.call.Call;
import org.convocatoria.invitation.call.Calls;
import org.convocatoria.invitation.expert.Capacity;
import org.convocatoria.invitation.expert.Expert;
import org.convocatoria.invitation.expert.Experts;
import org.convocatoria.invitation.round.Plan.Wanted;
import org.convocatoria.invitation.workshop.Workshop;
import org.convocatoria.invitation.workshop.Workshops;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.secret.Fingerprints;
import org.convocatoria.service.secret.KeyedHash;
import org.springframework.stereotype.Service;

/** Draws up the list of a round, after checking that all it names exists. */
@Service
public class OpeningRound {

  private final Rounds rounds;
  private final Experts experts;
  private final Calls calls;
  private final Workshops workshops;
  private final KeyedHash hash;
  private final Fingerprints fingerprints;
  private final Clock clock;

  OpeningRound(
      Rounds rounds,
      Experts experts,
      Calls calls,
      Workshops workshops,
      KeyedHash hash,
      Fingerprints fingerprints,
      Clock clock) {
    this.rounds = rounds;
    this.experts = experts;
    this.calls = calls;
    this.workshops = workshops;
    this.hash = hash;
    this.fingerprints = fingerprints;
    this.clock = clock;
  }

  /**
   * Opens a round and returns its id.
   *
   * @param key of the request, so that a repeat finds the first
   */
  public String open(Plan plan, String key, String actor) {
    List<FieldError> errors = new ArrayList<>();
    Call call =
        calls.open().orElseThrow(() -> ProblemException.conflict("no-call", "problem.no-call"));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    OffsetDateTime deadline = call.local(OffsetDateTime.parse(plan.deadline()).toInstant());
    checkPlace(plan, call, deadline, now, errors);
    List<Invitee> invitees = invitees(plan.invitees(), errors);
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    Round round =
        new Round(
            hash.id("round", actor, key),
            call.id(),
            plan.workshop(),
            plan.table(),
            Quotas.of(plan.quotas()),
            plan.seats(),
            deadline,
            invitees,
            RoundStatus.DRAFT,
            now,
            null);
    return rounds
        .store()
        .create(round.id(), fingerprints.of(plan), round.open(), actor)
        .stored()
        .id();
  }

  private void checkPlace(
      Plan plan, Call call, OffsetDateTime deadline, Instant now, List<FieldError> errors) {
    if (call.table(plan.table()).isEmpty()) {
      errors.add(FieldError.of("table", "round.unknown-table"));
    }
    if (!deadline.toInstant().isAfter(now)) {
      errors.add(FieldError.of("deadline", "round.deadline-past"));
    }
    Workshop workshop = workshops.find(call.id(), plan.workshop()).orElse(null);
    if (workshop == null) {
      errors.add(FieldError.of("workshop", "round.unknown-workshop"));
    } else if (workshop.cancelled()) {
      errors.add(FieldError.of("workshop", "round.cancelled-workshop"));
    } else if (workshop.starts().toInstant().isAfter(now) && deadline.isAfter(workshop.starts())) {
      errors.add(FieldError.of("deadline", "round.deadline-after-workshop"));
    }
  }

  private List<Invitee> invitees(List<Wanted> wanted, List<FieldError> errors) {
    Map<String, Expert> known = experts.byId(wanted.stream().map(Wanted::expert).toList());
    Set<String> seen = new HashSet<>();
    List<Invitee> invitees = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      Wanted each = wanted.get(i);
      Expert expert = known.get(each.expert());
      String field = "invitees." + i;
      if (expert == null) {
        errors.add(FieldError.of(field + ".expert", "expert.unknown"));
      } else if (!seen.add(each.expert())) {
        errors.add(FieldError.of(field + ".expert", "round.person-twice"));
      } else {
        capacity(each, expert, field, errors, invitees);
      }
    }
    return invitees;
  }

  private static void capacity(
      Wanted wanted, Expert expert, String field, List<FieldError> errors, List<Invitee> invitees) {
    String word = wanted.capacity() == null ? expert.capacities().getFirst() : wanted.capacity();
    Capacity.of(word)
        .filter(_ -> expert.capacities().contains(word))
        .ifPresentOrElse(
            capacity -> invitees.add(new Invitee(expert.id(), capacity, wanted.rank())),
            () -> errors.add(FieldError.of(field + ".capacity", "round.other-capacity")));
  }
}
