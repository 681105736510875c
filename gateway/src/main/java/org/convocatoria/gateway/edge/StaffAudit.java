package org.convocatoria.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import org.convocatoria.gateway.edge.service.AuditTrail;
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
      HttpServletRequest request) {
    AuditTrail.Page page = trail.newest(Callers.of(request), cursor, subject);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
  }
}
