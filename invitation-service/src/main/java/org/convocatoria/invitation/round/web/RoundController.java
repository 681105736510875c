package org.convocatoria.invitation.round.web;

import java.util.List;
import java.util.Map;
import org.convocatoria.invitation.round.ApprovedBy;
import org.convocatoria.invitation.round.Dispatching;
import org.convocatoria.invitation.round.OpeningRound;
import org.convocatoria.invitation.round.Plan;
import org.convocatoria.invitation.round.Round;
import org.convocatoria.invitation.round.RoundView;
import org.convocatoria.invitation.round.RoundViews;
import org.convocatoria.invitation.round.Rounds;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.service.request.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rounds for staff. */
@RestController
class RoundController {

  private static final int MOST = 500;

  private final OpeningRound opening;
  private final Dispatching dispatching;
  private final Rounds rounds;
  private final RoundViews views;

  RoundController(OpeningRound opening, Dispatching dispatching, Rounds rounds, RoundViews views) {
    this.opening = opening;
    this.dispatching = dispatching;
    this.rounds = rounds;
    this.views = views;
  }

  /** All rounds that fit on a page; there are never many. */
  record Listing(List<RoundView> items) {}

  @Allowed("coordinator")
  @PostMapping("/api/staff/rounds")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, String> open(
      @ValidBody("round-opening") Plan plan,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Caller caller) {
    return Map.of("id", opening.open(plan, IdempotencyKey.of(key), caller.name()));
  }

  @Allowed({"coordinator", "director", "auditor", "table-lead"})
  @GetMapping("/api/staff/rounds")
  Listing list(
      @RequestParam(required = false) @Nullable String workshop,
      @RequestParam(required = false) @Nullable String table,
      Caller caller) {
    List<Round> found =
        rounds.newest(workshop, table, MOST).stream()
            .filter(round -> caller.hasTable(round.table()))
            .toList();
    return new Listing(views.summaries(found));
  }

  /** Another table's round is refused, and the attempt is audited. */
  @Allowed(
      value = {"coordinator", "director", "auditor", "table-lead"},
      table = "body")
  @GetMapping("/api/staff/rounds/{id}")
  RoundView show(@PathVariable String id, Caller caller) {
    return views.whole(
        rounds.seenBy(caller, id), caller.isOne("coordinator", "director", "table-lead"));
  }

  @Allowed("director")
  @PostMapping("/api/staff/rounds/{id}/dispatch")
  RoundView dispatch(
      @PathVariable String id, @ValidBody("round-dispatch") ApprovedBy approved, Caller caller) {
    return views.whole(dispatching.dispatch(id, approved, caller.name()), true);
  }
}
