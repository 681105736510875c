package org.convocatoria.plan.act.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.convocatoria.plan.act.Act;
import org.convocatoria.plan.act.RecordingActs;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.ValidBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Records acts of public bodies. */
@RestController
class ActController {

  private final RecordingActs recording;

  ActController(RecordingActs recording) {
    this.recording = recording;
  }

  /** The act, and the version it turned out to be about. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Recorded(String id, @Nullable Integer version) {}

  @Allowed({"coordinator", "director"})
  @PostMapping("/api/staff/acts")
  @ResponseStatus(HttpStatus.CREATED)
  Recorded record(
      @ValidBody("act-recording") RecordingActs.Minute minute,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Caller caller) {
    Act act = recording.record(minute, key, caller);
    return new Recorded(act.id(), act.planVersion());
  }
}
