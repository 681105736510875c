package org.convocatoria.submission.datarequest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.work.Work;
import org.convocatoria.service.work.WorkSource;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.words.Sentence;
import org.springframework.stereotype.Component;

/** Overdue requests wait for the coordinator. */
@Component
class RequestWork implements WorkSource {

  private final DataRequests requests;
  private final Calls calls;
  private final Clock clock;

  RequestWork(DataRequests requests, Calls calls, Clock clock) {
    this.requests = requests;
    this.calls = calls;
    this.clock = clock;
  }

  @Override
  public List<Work> of(Caller caller) {
    if (!caller.isOne("coordinator")) {
      return List.of();
    }
    Call call = calls.current();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(call.zone()));
    long overdue =
        requests.count(call.id(), new DataRequests.Wanted(null, null, null, today, null));
    return overdue == 0
        ? List.of()
        : List.of(
            new Work(
                "requests",
                overdue,
                "/personal/peticiones?vencidas=si",
                Sentence.of("work.requests", overdue)));
  }
}
