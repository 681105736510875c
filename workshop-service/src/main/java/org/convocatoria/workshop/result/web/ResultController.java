package org.convocatoria.workshop.result.web;

import java.util.List;
import java.util.Map;
import org.convocatoria.messaging.outbox.ConcurrentChangeException;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.service.problem.Bilingual;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.workshop.call.Call;
import org.convocatoria.workshop.call.Calls;
import org.convocatoria.workshop.request.RequestKey;
import org.convocatoria.workshop.result.Correcting;
import org.convocatoria.workshop.result.Recording;
import org.convocatoria.workshop.result.Result;
import org.convocatoria.workshop.result.Results;
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
  private final Recording recording;
  private final Correcting correcting;

  ResultController(
      Calls calls,
      Workshops workshops,
      Results results,
      Recording recording,
      Correcting correcting) {
    this.calls = calls;
    this.workshops = workshops;
    this.results = results;
    this.recording = recording;
    this.correcting = correcting;
  }

  /** What a new result is known by. */
  record Recorded(String id, String number) {}

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping("/api/staff/workshops/{id}/results")
  Map<String, List<StaffResult>> all(@PathVariable("id") String code) {
    Workshop workshop = workshop(calls.current(), code);
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
    caller.mustHaveTable(body.table());
    Call call = calls.current();
    if (call.table(body.table()).isEmpty()) {
      throw ProblemException.invalid(
          "table", "Elija una mesa de esta convocatoria.", "Choose a table of this call.");
    }
    Workshop workshop = workshop(call, code);
    Result result =
        recording.record(
            workshop,
            body.table(),
            body.finding(),
            Boolean.TRUE.equals(body.sample()),
            RequestKey.of(caller.name(), key));
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
    Workshop workshop = workshop(calls.current(), code);
    mustHaveTableOf(workshop, id, caller);
    try {
      return StaffResult.of(
          correcting.correct(workshop, id, body.version(), body.finding(), caller.name()));
    } catch (ConcurrentChangeException _) {
      throw changedMeanwhile(StaffResult.of(results.get(workshop, id)));
    }
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
    Workshop workshop = workshop(calls.current(), code);
    mustHaveTableOf(workshop, id, caller);
    return StaffResult.of(correcting.withdraw(workshop, id, body.reason(), caller.name()));
  }

  private Workshop workshop(Call call, String code) {
    return workshops.get(call.id(), code);
  }

  private void mustHaveTableOf(Workshop workshop, String id, Caller caller) {
    caller.mustHaveTable(results.get(workshop, id).state().table());
  }

  private static ProblemException changedMeanwhile(StaffResult current) {
    return new ProblemException(
        HttpStatus.CONFLICT,
        "changed-meanwhile",
        new Bilingual(
            "Otra persona cambió este texto mientras usted escribía. Vea cómo está ahora y decida.",
            "Somebody changed this text meanwhile. See how it is now and decide again."),
        List.of(),
        Map.of("current", current));
  }
}
