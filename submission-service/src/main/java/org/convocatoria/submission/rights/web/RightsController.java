package org.convocatoria.submission.rights.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.submission.rights.AnsweringRights;
import org.convocatoria.submission.rights.RightsAsked;
import org.convocatoria.submission.rights.RightsRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Requests about personal data: written down, listed with their terms, answered or refused. */
@RestController
class RightsController {

  private final AnsweringRights rights;

  RightsController(AnsweringRights rights) {
    this.rights = rights;
  }

  /** A request with what was asked; its outcome once there is one. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shown(
      String id,
      @JsonUnwrapped RightsAsked asked,
      LocalDate due,
      String state,
      boolean overdue,
      @Nullable Instant endedAt,
      @Nullable String told) {}

  /** All requests. */
  record Listing(List<Shown> items) {}

  @Allowed({"coordinator", "director"})
  @GetMapping("/api/staff/rights")
  Listing all() {
    return new Listing(rights.all().stream().map(this::shown).toList());
  }

  @Allowed({"coordinator", "director"})
  @PostMapping("/api/staff/rights")
  @ResponseStatus(HttpStatus.CREATED)
  Shown record(
      @ValidBody("rights-asking") RightsAsked asked,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Caller caller) {
    return shown(rights.record(asked, IdempotencyKey.of(key), caller.name()));
  }

  @Allowed({"coordinator", "director"})
  @PostMapping("/api/staff/rights/{id}/answer")
  Shown answer(
      @PathVariable("id") String id,
      @ValidBody("rights-answer") AnsweringRights.Told told,
      Caller caller) {
    return shown(rights.answer(id, told, caller.name()));
  }

  @Allowed({"coordinator", "director"})
  @PostMapping("/api/staff/rights/{id}/refusal")
  Shown refuse(
      @PathVariable("id") String id,
      @ValidBody("rights-answer") AnsweringRights.Told told,
      Caller caller) {
    return shown(rights.refuse(id, told, caller.name()));
  }

  private Shown shown(RightsRequest request) {
    RightsRequest.Outcome outcome = request.outcome();
    return new Shown(
        request.id(),
        request.asked(),
        request.due(),
        request.state(),
        request.isOverdue(rights.today()),
        outcome == null ? null : outcome.at(),
        outcome == null ? null : outcome.text());
  }
}
