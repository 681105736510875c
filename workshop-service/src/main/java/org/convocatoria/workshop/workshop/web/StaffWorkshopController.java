package org.convocatoria.workshop.workshop.web;

import java.util.function.Function;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.workshop.call.Call;
import org.convocatoria.workshop.call.Calls;
import org.convocatoria.workshop.request.RequestKey;
import org.convocatoria.workshop.workshop.AdditionRequest;
import org.convocatoria.workshop.workshop.CancellationRequest;
import org.convocatoria.workshop.workshop.ClosingRequest;
import org.convocatoria.workshop.workshop.Concluding;
import org.convocatoria.workshop.workshop.RescheduleRequest;
import org.convocatoria.workshop.workshop.Rescheduling;
import org.convocatoria.workshop.workshop.Scheduling;
import org.convocatoria.workshop.workshop.Workshop;
import org.convocatoria.workshop.workshop.WorkshopView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the coordinator does with the calendar. */
@RestController
class StaffWorkshopController {

  private final Calls calls;
  private final Scheduling scheduling;
  private final Rescheduling rescheduling;
  private final Concluding concluding;

  StaffWorkshopController(
      Calls calls, Scheduling scheduling, Rescheduling rescheduling, Concluding concluding) {
    this.calls = calls;
    this.scheduling = scheduling;
    this.rescheduling = rescheduling;
    this.concluding = concluding;
  }

  @Allowed("coordinator")
  @PostMapping("/api/staff/workshops")
  @ResponseStatus(HttpStatus.CREATED)
  WorkshopView add(
      @ValidBody("workshop-addition") AdditionRequest body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Caller caller) {
    return inOpenCall(
        call ->
            scheduling.add(
                call,
                body.announcement(call.zoneId()),
                body.reason(),
                RequestKey.of(caller.name(), key)));
  }

  @Allowed("coordinator")
  @PostMapping("/api/staff/workshops/{id}/reschedule")
  WorkshopView reschedule(
      @PathVariable("id") String code,
      @ValidBody("workshop-reschedule") RescheduleRequest body,
      Caller caller) {
    return inOpenCall(
        call ->
            rescheduling.move(
                call.id(), code, body.move(call.zoneId()), body.reason(), caller.name()));
  }

  @Allowed("coordinator")
  @PostMapping("/api/staff/workshops/{id}/cancellation")
  WorkshopView cancel(
      @PathVariable("id") String code,
      @ValidBody("workshop-cancellation") CancellationRequest body,
      Caller caller) {
    return inOpenCall(call -> rescheduling.cancel(call.id(), code, body.reason(), caller.name()));
  }

  @Allowed("coordinator")
  @PostMapping("/api/staff/workshops/{id}/closing")
  WorkshopView close(
      @PathVariable("id") String code,
      @ValidBody("workshop-closing") ClosingRequest body,
      Caller caller) {
    return inOpenCall(
        call -> concluding.close(call.id(), code, body.summary(), body.agreed(), caller.name()));
  }

  private WorkshopView inOpenCall(Function<Call, Workshop> use) {
    Call call = calls.current();
    return WorkshopView.of(use.apply(call), call.sample());
  }
}
