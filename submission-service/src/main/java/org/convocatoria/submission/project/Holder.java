package org.convocatoria.submission.project;

import org.convocatoria.service.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** Whoever has a personal link: an application, and which of its promoters this is. */
public record Holder(Application application, Promoter promoter) {

  static final String ACTOR = "promoter";

  /** Whether this is the leader, who alone changes the draft and hands it in. */
  public boolean leads() {
    return promoter.leads();
  }

  /**
   * Stops the other promoters.
   *
   * @throws ProblemException 403
   */
  void mustLead() {
    if (!leads()) {
      throw new ProblemException(HttpStatus.FORBIDDEN, "leader-only", "project.leader-only");
    }
  }
}
