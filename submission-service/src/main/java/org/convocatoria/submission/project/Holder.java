package org.convocatoria.submission.project;

import org.convocatoria.service.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** The holder of a personal link: an application and one of its promoters. */
public record Holder(Application application, Promoter promoter) {

  static final String ACTOR = "promoter";

  /** True for the leader, who alone may change and submit the draft. */
  public boolean leads() {
    return promoter.leads();
  }

  /** True once they accepted the project as it is now. */
  public boolean accepted() {
    return promoter.accepted(application.project().sha256());
  }

  /**
   * Checks that this is the leader.
   *
   * @throws ProblemException 403
   */
  void mustLead() {
    if (!leads()) {
      throw new ProblemException(HttpStatus.FORBIDDEN, "leader-only", "project.leader-only");
    }
  }
}
