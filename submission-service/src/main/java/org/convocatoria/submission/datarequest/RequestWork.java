package org.convocatoria.submission.datarequest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.work.Work;
import org.convocatoria.service.work.WorkSource;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.words.Sentence;
import org.springframework.stereotype.Component;

/** Overdue requests, and agencies that asked something, wait for the coordinator. */
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
    List<Work> work = new ArrayList<>();
    long overdue = requests.count(call.id(), DataRequests.Wanted.overdue(today));
    if (overdue > 0) {
      work.add(
          new Work(
              "requests",
              overdue,
              "/personal/peticiones?vencidas=si",
              Sentence.of("work.requests", overdue)));
    }
    int waiting = requests.agenciesWaiting(call.id()).size();
    if (waiting > 0) {
      work.add(
          new Work(
              "requests-waiting",
              waiting,
              "/personal/peticiones?esperan=si",
              Sentence.of("work.requests.waiting", waiting)));
    }
    return work;
  }
}
