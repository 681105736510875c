package org.convocatoria.submission.contribution;

import java.time.Clock;
import org.convocatoria.messaging.outbox.AuditLog;
import org.convocatoria.service.access.Caller;
import org.springframework.stereotype.Service;

/** Shows an auditor who a contributor is; the reason is in the audit before the person is shown. */
@Service
public class OpeningPersons {

  private final AuditLog audit;
  private final Clock clock;

  OpeningPersons(AuditLog audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /** Why somebody wants to know. */
  public record Opening(String reason) {}

  /** The person of this contribution. */
  public Contributor open(Contribution of, Opening why, Caller caller) {
    audit.opened(caller.name(), "contribution", of.folio(), why.reason(), clock.instant());
    return of.contributor();
  }
}
