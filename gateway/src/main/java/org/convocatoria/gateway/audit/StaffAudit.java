package org.convocatoria.gateway.audit;

import java.time.Instant;
import org.convocatoria.gateway.edge.Callers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit of the whole platform: each service keeps its own, here they are one list. */
@RestController
class StaffAudit {

  private final AuditTrail trail;

  StaffAudit(AuditTrail trail) {
    this.trail = trail;
  }

  @GetMapping("/api/staff/audit")
  ResponseEntity<AuditTrail.Page> newest(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String subject,
      @RequestParam(required = false) @Nullable String actor,
      @RequestParam(required = false) @Nullable String what,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant until) {
    AuditTrail.Page page =
        trail.newest(
            Callers.signedIn(), cursor, new AuditTrail.Wanted(subject, actor, what, from, until));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
  }
}
