package org.convocatoria.workshop.result.web;

import java.util.List;
import java.util.Map;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.workshop.call.Calls;
import org.convocatoria.workshop.result.CorrectionRequest;
import org.convocatoria.workshop.result.Result;
import org.convocatoria.workshop.result.ResultRequest;
import org.convocatoria.workshop.result.Results;
import org.convocatoria.workshop.result.StaffResult;
import org.convocatoria.workshop.result.WithdrawalRequest;
import org.convocatoria.workshop.result.WritingResults;
import org.convocatoria.workshop.workshop.Workshop;
import org.convocatoria.workshop.workshop.Workshops;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the tables arrive at: recorded, corrected and withdrawn by them, read by all staff. */
@RestController
class ResultController {

  private final Calls calls;
  private final Workshops workshops;
  private final Results results;
  private final WritingResults writing;

  ResultController(Calls calls, Workshops workshops, Results results, WritingResults writing) {
    this.calls = calls;
    this.workshops = workshops;
    this.results = results;
    this.writing = writing;
  }

  /** What a new result is known by. */
  record Recorded(String id, String number) {}

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping("/api/staff/workshops/{id}/results")
  Map<String, List<StaffResult>> all(@PathVariable("id") String code) {
    Workshop workshop = workshops.get(calls.current().id(), code);
    return Map.of(
        "items", results.ofWorkshop(workshop.call(), code).stream().map(StaffResult::of).toList());
  }

  @Allowed(
      value = {"coordinator", "table-lead"},
      table = "body")
  @PostMapping("/api/staff/workshops/{id}/results")
  @ResponseStatus(HttpStatus.CREATED)
  Recorded record(
      @PathVariable("id") String code,
      @ValidBody("result-recording") ResultRequest body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Caller caller) {
    Result result = writing.record(code, body, key, caller);
    return new Recorded(result.id(), result.number());
  }

  @Allowed(
      value = {"coordinator", "table-lead"},
      table = "body")
  @PutMapping("/api/staff/workshops/{id}/results/{result}")
  StaffResult correct(
      @PathVariable("id") String code,
      @PathVariable("result") String id,
      @ValidBody("result-correction") CorrectionRequest body,
      Caller caller) {
    return StaffResult.of(writing.correct(code, id, body, caller));
  }

  @Allowed(
      value = {"coordinator", "table-lead"},
      table = "body")
  @PostMapping("/api/staff/workshops/{id}/results/{result}/withdrawal")
  StaffResult withdraw(
      @PathVariable("id") String code,
      @PathVariable("result") String id,
      @ValidBody("result-withdrawal") WithdrawalRequest body,
      Caller caller) {
    return StaffResult.of(writing.withdraw(code, id, body.reason(), caller));
  }
}
