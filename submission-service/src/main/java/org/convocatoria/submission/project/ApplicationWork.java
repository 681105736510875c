package org.convocatoria.submission.project;

import java.util.ArrayList;
import java.util.List;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.work.Work;
import org.convocatoria.service.work.WorkSource;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.words.Sentence;
import org.springframework.stereotype.Component;

/** Applications wait for feasibility, for each evaluator, and for the decision. */
@Component
class ApplicationWork implements WorkSource {

  private final Applications applications;
  private final Calls calls;

  ApplicationWork(Applications applications, Calls calls) {
    this.applications = applications;
    this.calls = calls;
  }

  @Override
  public List<Work> of(Caller caller) {
    List<Work> work = new ArrayList<>();
    for (Act act : Act.of(caller)) {
      var waiting = new Waiting(act, caller.name());
      long count = applications.count(calls.current().id(), Applications.Wanted.by(waiting));
      if (count > 0) {
        work.add(
            new Work(
                "applications-" + act.word(),
                count,
                "/personal/proyectos?espera=" + act.word(),
                Sentence.of("work.applications." + act.word(), count)));
      }
    }
    return work;
  }
}
