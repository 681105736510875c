package org.convocatoria.service.access;

import java.time.Clock;
import org.convocatoria.messaging.outbox.AuditLog;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.problem.ProblemObserver;
import org.springframework.stereotype.Component;

/** Records in the audit whoever reached for another's table. */
@Component
class RefusedTables implements ProblemObserver {

  private final AuditLog audit;
  private final Clock clock;

  RefusedTables(AuditLog audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public void refused(ProblemException problem) {
    if (problem instanceof NotYourTableException refused) {
      audit.refused(Callers.current().name(), "table", refused.table(), clock.instant());
    }
  }
}
