package org.convocatoria.service.access;

import java.security.Principal;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.convocatoria.messaging.outbox.AuditLog;
import org.convocatoria.service.problem.ProblemAnswer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;

/** Records in the audit whoever reached for another's table, and refuses. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE) // before the advice that answers every problem
class RefusedTables {

  private final AuditLog audit;
  private final Clock clock;

  RefusedTables(AuditLog audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> notYourTable(
      NotYourTableException e, WebRequest request, Locale locale) {
    Principal principal = request.getUserPrincipal();
    audit.refused(
        principal == null ? Caller.ANONYMOUS : principal.getName(),
        "table",
        e.table(),
        clock.instant());
    return ProblemAnswer.answer(e, locale);
  }
}
