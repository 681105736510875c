package org.convocatoria.service.operations;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.messaging.inbox.DataFailureException;
import org.convocatoria.messaging.inbox.DeadLetters;
import org.convocatoria.messaging.inbox.DeadLetters.Parked;
import org.convocatoria.messaging.inbox.DeadLetters.Waiting;
import org.convocatoria.messaging.inbox.Rebuilds;
import org.convocatoria.messaging.outbox.AuditLog;
import org.convocatoria.messaging.outbox.Relay;
import org.convocatoria.messaging.outbox.Republishing;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Records that were quarantined, projections to be rebuilt, events still to be published. What a
 * mail request says is shown to nobody here.
 */
@RestController
@RequestMapping("/api/staff/operations/${spring.application.name}")
class OperationsController {

  private static final String HOLDS_PERSONAL_DATA = "notification.requests";

  private final DeadLetters letters;
  private final Rebuilds rebuilds;
  private final Relay relay;
  private final Republishing republishing;
  private final AuditLog audit;
  private final Clock clock;

  OperationsController(
      DeadLetters letters,
      Rebuilds rebuilds,
      Relay relay,
      Republishing republishing,
      AuditLog audit,
      Clock clock) {
    this.letters = letters;
    this.rebuilds = rebuilds;
    this.relay = relay;
    this.republishing = republishing;
    this.audit = audit;
    this.clock = clock;
  }

  @Allowed({"administrator", "auditor"})
  @GetMapping("/dead-letters")
  Map<String, List<Waiting>> list() {
    return Map.of("items", letters.list());
  }

  @Allowed({"administrator", "auditor"})
  @GetMapping("/dead-letters/records")
  Map<String, List<Map<String, @Nullable Object>>> records(@RequestParam("id") String id) {
    return Map.of("items", letters.records(waiting(id).id()).stream().map(this::shown).toList());
  }

  @Allowed("administrator")
  @PostMapping("/dead-letters/redrive")
  Map<String, Integer> redrive(@RequestParam("id") String id, Caller caller) {
    Waiting waiting = waiting(id);
    try {
      int handled = letters.redrive(waiting);
      audit.done(caller.name(), "dead-letters", id, "redriven", clock.instant());
      return Map.of("handled", handled);
    } catch (DataFailureException e) {
      throw ProblemException.conflict("still-not-handled", "problem.still-not-handled", e.code());
    }
  }

  @Allowed({"administrator", "auditor"})
  @GetMapping("/projections")
  Map<String, List<Rebuilds.State>> projections() {
    return Map.of("items", rebuilds.states());
  }

  @Allowed("administrator")
  @PostMapping("/projections/rebuild")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, String> rebuild(@RequestParam("projection") String projection, Caller caller) {
    if (!rebuilds.begin(projection)) {
      throw ProblemException.notFound("problem.unknown-projection");
    }
    audit.done(caller.name(), "projections", projection, "rebuild-begun", clock.instant());
    return Map.of("projection", projection);
  }

  /** How many aggregates have events that the store still keeps as unpublished. */
  @Allowed({"administrator", "auditor"})
  @GetMapping("/outbox")
  Map<String, Long> outbox() {
    return Map.of("pending", relay.pending());
  }

  @Allowed({"administrator", "auditor"})
  @GetMapping("/republishing")
  Republishing.State republishing() {
    return republishing.state();
  }

  @Allowed("administrator")
  @PostMapping("/republishing")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Republishing.State republish(
      @RequestParam(name = "after-restore", defaultValue = "false") boolean afterRestore,
      Caller caller) {
    if (!republishing.begin(afterRestore)) {
      throw ProblemException.conflict("already-republishing", "problem.already-republishing");
    }
    String what = afterRestore ? "republishing-after-restore-begun" : "republishing-begun";
    audit.done(caller.name(), "republishing", "all", what, clock.instant());
    return republishing.state();
  }

  private Waiting waiting(String id) {
    return letters
        .find(id)
        .orElseThrow(() -> ProblemException.notFound("problem.unknown-dead-letter"));
  }

  private Map<String, @Nullable Object> shown(Parked record) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put("topic", record.topic());
    shown.put("partition", record.partition());
    shown.put("offset", record.offset());
    shown.put("key", record.key());
    shown.put("cause", record.cause());
    shown.put("headers", record.headers());
    shown.put("body", record.topic().equals(HOLDS_PERSONAL_DATA) ? null : record.body());
    return shown;
  }
}
